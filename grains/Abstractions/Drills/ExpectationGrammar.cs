using System.Globalization;
using System.Text.RegularExpressions;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>
/// How expectations are written: <c>MEASURE SIGN NUMBER</c>, e.g. <c>orders &gt;= 10</c>, or <c>warning COLOUR by TIME</c>, e.g.
/// <c>warning yellow by 4h</c>.
/// </summary>
public static partial class ExpectationGrammar
{
    private static readonly (string Sign, Comparison Comparison)[] Signs =
        [(">=", Comparison.AtLeast), ("<=", Comparison.AtMost), ("==", Comparison.Exactly), (">", Comparison.MoreThan), ("<", Comparison.LessThan)];

    private static readonly (string Name, HazardGrade Grade)[] Colours =
        [("blue", HazardGrade.Blue), ("yellow", HazardGrade.Yellow), ("orange", HazardGrade.Orange), ("red", HazardGrade.Red)];

    /// <summary>What is allowed, in words.</summary>
    public static string Allowed { get; } =
        $"must be \"MEASURE SIGN NUMBER\" with a measure of {string.Join(", ", Enum.GetValues<ReportMeasure>().Select(NameOf))} and a sign of "
        + $"{string.Join(" ", Signs.Select(sign => sign.Sign))}, or \"warning COLOUR by TIME\" with a colour of {string.Join(", ", Colours.Select(colour => colour.Name))}";

    /// <summary>Reads a check.</summary>
    /// <param name="text">The text.</param>
    /// <param name="check">The check.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out ExpectationCheck? check)
    {
        ArgumentNullException.ThrowIfNull(text);
        check = Warning().Match(text) is { Success: true } warning ? ReadWarning(warning) : Figure().Match(text) is { Success: true } figure ? ReadFigure(figure) : null;
        return check is not null;
    }

    /// <summary>The name of a measure in scenario files.</summary>
    /// <param name="measure">The measure.</param>
    public static string NameOf(ReportMeasure measure)
    {
        var name = measure.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The name of a colour in scenario files and reports.</summary>
    /// <param name="grade">The grade.</param>
    public static string NameOf(HazardGrade grade) => Array.Find(Colours, colour => colour.Grade == grade).Name ?? "normal";

    /// <summary>The sign of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string SignOf(Comparison comparison) => Array.Find(Signs, sign => sign.Comparison == comparison).Sign;

    /// <summary>A check in words, for an expectation whose author gave none.</summary>
    /// <param name="check">The check.</param>
    public static LocalizedText InWords(ExpectationCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check switch
        {
            WarningCheck warning => new(
                string.Create(CultureInfo.InvariantCulture, $"{warning.By.TotalHours:0.##} 小时内发布{ColourZh(warning.AtLeast)}或更高级别预警"),
                string.Create(CultureInfo.InvariantCulture, $"A {NameOf(warning.AtLeast)} warning or worse within {warning.By.TotalHours:0.##} h")),
            MeasureCheck measure => new(
                string.Create(CultureInfo.InvariantCulture, $"{ReportMeasureText.Of(measure.Measure).Zh} {SignOf(measure.Comparison)} {measure.Value}"),
                string.Create(CultureInfo.InvariantCulture, $"{ReportMeasureText.Of(measure.Measure).En} {SignOf(measure.Comparison)} {measure.Value}")),
            _ => new(check.ToString(), check.ToString()),
        };
    }

    /// <summary>The Chinese name of a colour.</summary>
    /// <param name="grade">The grade.</param>
    public static string ColourZh(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "红色",
        HazardGrade.Orange => "橙色",
        HazardGrade.Yellow => "黄色",
        HazardGrade.Blue => "蓝色",
        _ => "正常",
    };

    private static WarningCheck? ReadWarning(Match match)
    {
        var grade = Array.Find(Colours, colour => colour.Name == match.Groups[1].Value).Grade;
        return grade != HazardGrade.Normal && ScenarioTime.TryParse(match.Groups[2].Value, out var by) ? new WarningCheck(grade, by) : null;
    }

    private static MeasureCheck? ReadFigure(Match match)
    {
        var name = match.Groups[1].Value;
        foreach (var measure in Enum.GetValues<ReportMeasure>())
        {
            if (NameOf(measure) != name) continue;
            var comparison = Array.Find(Signs, sign => sign.Sign == match.Groups[2].Value).Comparison;
            return new MeasureCheck(measure, comparison, double.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture));
        }

        return null;
    }

    [GeneratedRegex(@"^\s*warning\s+([a-z]+)\s+by\s+(\S+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Warning();

    [GeneratedRegex(@"^\s*([a-zA-Z]+)\s*(>=|<=|==|>|<)\s*([0-9]{1,12}(?:\.[0-9]{1,6})?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
