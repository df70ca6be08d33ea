using Fluid;
using Fluid.Ast;

namespace ExposureBot.Replies.Templates;

/// <summary>Which variables and properties a sentence uses.</summary>
internal sealed class SentenceVariables : AstVisitor
{
    private readonly HashSet<string> local = new(StringComparer.Ordinal) { "forloop" };

    private SentenceVariables()
    {
    }

    /// <summary>Variables that a line must or may give.</summary>
    public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties of variables.</summary>
    public HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    public static SentenceVariables Of(IFluidTemplate template)
    {
        var found = new SentenceVariables();
        found.VisitTemplate(template);
        found.Variables.ExceptWith(found.local);
        return found;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments[0] is IdentifierSegment { Identifier: var variable }) Variables.Add(variable);
        if (memberExpression.Segments[0] is not IdentifierSegment { Identifier: "forloop" })
        {
            Properties.UnionWith(
                memberExpression.Segments.Skip(1).OfType<IdentifierSegment>().Select(part => part.Identifier));
        }

        return base.VisitMemberExpression(memberExpression);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        local.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        local.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        local.Add(captureStatement.Identifier);
        return base.VisitCaptureStatement(captureStatement);
    }
}
