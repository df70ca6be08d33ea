using ExposureBot.Answering;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding;

/// <summary>
/// A question means the same in English, Japanese and Chinese: the same shape, metric and records. Compared before the
/// reply is fitted, since longer languages have room for fewer rows.
/// </summary>
public sealed class ThreeLanguagesTests
{
    public static TheoryData<string, string, string> Triples() => new()
    {
        {
            "How dependent is Japan on China for dysprosium?",
            "日本はジスプロシウムを中国にどの程度依存していますか？",
            "日本在镝方面对中国的依赖程度有多大？"
        },
        {
            "What share of Japan's rare earth imports comes from China?",
            "日本のレアアース輸入に占める中国の割合は？",
            "中国占日本稀土进口的比例是多少？"
        },
        {
            "How dependent was Japan on China for dysprosium in 2012?",
            "2012年の日本のジスプロシウムの対中依存度は？",
            "2012年日本镝的对华依赖度是多少？"
        },
        {
            "What is the US net import reliance on antimony?",
            "米国のアンチモンの純輸入依存度は？",
            "美国锑的净进口依赖度是多少？"
        },
        {
            "How large are Vietnam's rare earth reserves?",
            "ベトナムのレアアース埋蔵量は？",
            "越南的稀土储量有多少？"
        },
        {
            "What is the price of gallium?",
            "ガリウムの価格は？",
            "镓的价格是多少？"
        },
        {
            "How much cobalt did the world mine in 2024?",
            "2024年の世界のコバルト鉱山生産量は？",
            "2024年全球钴矿山产量是多少？"
        },
        {
            "What share of world platinum mine production does South Africa have?",
            "世界の白金鉱山生産に占める南アフリカの割合は？",
            "南非占全球铂矿山产量的比例是多少？"
        },
        {
            "Who supplies Japan with crude oil?",
            "日本の原油の輸入先は？",
            "日本的原油从哪些国家进口？"
        },
        {
            "Where does Japan export its scallops?",
            "日本のホタテの輸出先は？",
            "日本的扇贝出口到哪里？"
        },
        {
            "Who are Korea's suppliers of graphite?",
            "韓国の黒鉛の輸入先は？",
            "韩国石墨的进口来源国是哪些？"
        },
        {
            "Which countries mine the most cobalt?",
            "コバルトを最も多く採掘している国は？",
            "哪些国家开采钴最多？"
        },
        {
            "Which country has the largest rare earth reserves?",
            "レアアースの埋蔵量が最も多い国は？",
            "哪个国家的稀土储量最大？"
        },
        {
            "How has Japan's dependence on China for rare earths changed since 2010?",
            "2010年以降、日本のレアアースの対中依存度はどう変わりましたか？",
            "2010年以来日本稀土对华依赖度有什么变化？"
        },
        {
            "Who depends more on Chinese rare earths, Japan or Korea?",
            "日本と韓国、どちらが中国のレアアースに依存していますか？",
            "日本和韩国谁更依赖中国的稀土？"
        },
        {
            "Is the seafood ban official?",
            "水産物の禁輸は正式なものですか？",
            "水产品禁令是正式的吗？"
        },
        {
            "Are the rare earth export controls in force?",
            "レアアースの輸出規制は有効ですか？",
            "稀土出口管制现在有效吗？"
        },
        {
            "Is Announcement No. 61 in force?",
            "第61号公告は有効ですか？",
            "第61号公告现在有效吗？"
        },
        {
            "Is the gallium export control in force?",
            "ガリウムの輸出規制は有効ですか？",
            "镓的出口管制现在有效吗？"
        },
        {
            "What happened on 19 November 2025?",
            "2025年11月19日に何がありましたか？",
            "2025年11月19日发生了什么？"
        },
        {
            "What is the latest news on rare earths?",
            "レアアースの最新ニュースは？",
            "稀土的最新消息是什么？"
        },
        {
            "What did the Chief Cabinet Secretary say?",
            "官房長官は何と言いましたか？",
            "官房长官说了什么？"
        },
        {
            "What did Prime Minister Takaichi say?",
            "高市首相は何と言いましたか？",
            "高市首相说了什么？"
        },
        {
            "Is it true that 90% of Japan's rare earths come from China?",
            "日本のレアアースの90％が中国からというのは本当ですか？",
            "日本90%的稀土来自中国，是真的吗？"
        },
        {
            "What does 63% stand for?",
            "63％というのは何の数字ですか？",
            "63%是什么数字？"
        },
        {
            "How does Toyota depend on rare earths?",
            "トヨタはレアアースにどのように依存していますか？",
            "丰田怎样依赖稀土？"
        },
        {
            "Which companies attended the METI meeting?",
            "経産省の会議に参加した企業は？",
            "哪些公司参加了经产省的会议？"
        },
        {
            "How much would Japan lose if China stopped dysprosium?",
            "中国がジスプロシウムを止めたら日本はどれだけ失いますか？",
            "如果中国断供镝，日本会失去多少？"
        },
        {
            "What alternatives to rare earths from China does Japan have?",
            "日本のレアアース、中国以外の調達先はありますか？",
            "除了中国，日本的稀土还有哪些替代来源？"
        },
    };

    public static TheoryData<string, string, string> Terms() => new()
    {
        { "What is dysprosium?", "ジスプロシウムとは何ですか？", "镝是什么？" },
        { "Which are the ten prefectures?", "10都県とはどこですか？", "十都县是哪些？" },
        { "What data do you have on cobalt?", "コバルトについてどんなデータがありますか？", "关于钴有哪些数据？" },
    };

    [Theory]
    [MemberData(nameof(Triples))]
    public void A_question_in_three_languages_gives_the_same_records(string english, string japanese, string chinese)
    {
        var questions = Read(english, japanese, chinese);

        var records = questions.Select(Records).ToList();

        Assert.NotEmpty(records[0]);
        Assert.Equal(records[0], records[1]);
        Assert.Equal(records[0], records[2]);
        Assert.Single(questions.Select(question => (question.Shape, question.Metric?.Value)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_in_three_languages_is_the_same_question(string english, string japanese, string chinese)
    {
        var questions = Read(english, japanese, chinese);

        var slots = questions.Select(question => question.Slots.Select(slot => (slot.Key, slot.Value.Value)).ToList()).ToList();

        Assert.NotEmpty(slots[0]);
        Assert.Equal(slots[0], slots[1]);
        Assert.Equal(slots[0], slots[2]);
        Assert.Single(questions.Select(question => question.Shape).Distinct());
    }

    private static List<Question> Read(string english, string japanese, string chinese) =>
        [new Talk(locale: "en").Ask(english), new Talk(locale: "ja").Ask(japanese), new Talk(locale: "zh").Ask(chinese)];

    private static List<string> Records(Question question) =>
    [
        .. Answerer.Answer(question, RealBase.Snapshot).Blocks
            .SelectMany(block => block.Lines()).SelectMany(line => line.Cites)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
