using System.Globalization;
using System.Net;
using Haimen.Hazards;

namespace Haimen.Host.Drills.Reports;

/// <summary>
/// A piece of markup. It is made from templates whose values are escaped unless they are markup themselves, so that no text of a
/// scenario, a sensor or a person can become markup.
/// </summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Html(string Text)
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Fills a template: markup goes in as it is, a text in two languages as two spans of which one is shown, numbers with a point, all else escaped.</summary>
    public static Html Of(FormattableString template) => new(template.ToString(Escaping.Instance));

    /// <summary>Pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Join('\n', pieces.Select(piece => piece.Text)));

    /// <summary>A text in two languages within a drawing.</summary>
    public static Html Svg(LocalizedText text) => Of($"<tspan lang=\"zh\">{text.Zh}</tspan><tspan lang=\"en\">{text.En}</tspan>");

    /// <summary>Both languages as plain text, for a tooltip.</summary>
    public static string Both(LocalizedText text) => text.Zh == text.En ? text.Zh : $"{text.Zh} / {text.En}";

    /// <inheritdoc/>
    public override string ToString() => Text;

    private sealed class Escaping : IFormatProvider, ICustomFormatter
    {
        public static readonly Escaping Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => "",
            Html html => html.Text,
            LocalizedText { Zh: var zh, En: var en } => zh == en
                ? WebUtility.HtmlEncode(zh)
                : $"<span lang=\"zh\">{WebUtility.HtmlEncode(zh)}</span><span lang=\"en\">{WebUtility.HtmlEncode(en)}</span>",
            double number => number.ToString(format ?? "0.##", CultureInfo.InvariantCulture),
            IFormattable value => WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)),
            _ => WebUtility.HtmlEncode(arg.ToString() ?? ""),
        };
    }
}
