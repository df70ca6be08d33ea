using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ExposureBot.Tests.Architecture;

/// <summary>Who may use what. <c>Types(true)</c> on the right-hand side: without it types of packages are not seen and a rule passes vacuously.</summary>
public sealed class DependencyTests
{
    private static readonly System.Reflection.Assembly Mind = typeof(Assistant).Assembly;
    private static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader().LoadAssemblies(Mind).Build();

    [Theory]
    [InlineData("Knowledge", "Loading|Understanding|Answering|Replies")]
    [InlineData("Loading", "Understanding|Answering|Replies")]
    [InlineData("Understanding", "Answering|Replies")]
    [InlineData("Answering", "Loading|Replies")]
    public void A_station_knows_only_the_stations_before_it(string station, string later)
    {
        var rule = Types().That().ResideInNamespaceMatching($@"^ExposureBot\.{station}(\..*)?$")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching($@"^ExposureBot\.({later})(\..*)?$"));

        rule.Check(Architecture);
    }

    [Theory]
    [InlineData("^Microsoft.Recognizers", @"^ExposureBot\.Understanding\.Recognizers$")]
    [InlineData("^CsvHelper", @"^ExposureBot\.Loading$")]
    [InlineData("^Fluid", @"^ExposureBot\.Replies\.Templates$")]
    public void A_package_is_used_in_its_one_room(string package, string room)
    {
        var rule = Types().That().ResideInNamespaceMatching("^ExposureBot").And().DoNotResideInNamespaceMatching(room)
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(package));

        rule.Check(Architecture);
    }

    [Fact]
    public void A_rule_that_is_broken_is_reported()
    {
        var rule = Types().That().ResideInNamespaceMatching(@"^ExposureBot\.Loading$")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching("^CsvHelper"));

        Assert.False(rule.HasNoViolations(Architecture));
    }

    [Theory]
    [InlineData("LiteDB")]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Bot")]
    public void The_mind_references_no_store_no_web_and_no_bot(string assembly)
    {
        var references = Mind.GetReferencedAssemblies();

        Assert.DoesNotContain(references, reference => reference.Name!.StartsWith(assembly, StringComparison.Ordinal));
    }
}
