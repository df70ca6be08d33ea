using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Web.Hosting;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Web.Pages;

/// <summary>The words of the pages in every language: <c>dialogs/page/language.yaml</c>.</summary>
internal sealed class AllPageWords(DialogsContent dialogs)
{
    private const string Stem = "page";
    private const string CommonStem = "common";

    private readonly Dictionary<Language, PageWords> byLanguage = Enum.GetValues<Language>()
        .ToDictionary(language => language, language => Read(dialogs.Files, language));

    /// <summary>The words of a language.</summary>
    public PageWords In(Language language) => byLanguage[language];

    /// <summary>The words for a BCP 47 tag such as <c>ja-JP</c>; English if the language is another.</summary>
    public PageWords For(string? locale) => In(LanguageOf(locale) ?? Language.En);

    /// <summary>The words for a request: <c>lang</c> of its query, else what the browser prefers.</summary>
    public PageWords For(HttpRequest request) => In(
        LanguageOf(request.Query["lang"])
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => LanguageOf(wanted.Value.Value))
            .FirstOrDefault(language => language is not null)
        ?? Language.En);

    private static Language? LanguageOf(string? locale) =>
        locale is { Length: >= 2 } && ClosedList.TryParse<Language>(locale.Split('-')[0].ToLowerInvariant(), out var language)
            ? language
            : null;

    private static PageWords Read(IReadOnlyList<DialogFile> files, Language language)
    {
        var page = Find(Stem) ?? throw StartMessages.NoLanguage($"{Stem}/{ClosedList.Word(language)}.yaml");
        var common = Find(CommonStem);
        var lists = common is not null && common.Children.TryGetValue("words", out var node) ? node as YamlMappingNode : null;
        return new PageWords(language, page, lists);

        YamlMappingNode? Find(string stem) =>
            files.FirstOrDefault(file => file.Stem == stem && file.Language == language)?.Root;
    }
}
