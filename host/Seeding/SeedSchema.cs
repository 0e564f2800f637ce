using System.Collections.Concurrent;
using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Haimen.Host.Seeding;

/// <summary>Checks the structure of a seed file against its JSON Schema and words what is wrong.</summary>
internal static class SeedSchema
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Parsed = new(StringComparer.Ordinal);

    /// <summary>Everything in a file that its schema does not allow.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Name of the schema, e.g. <c>depots</c>.</param>
    public static IEnumerable<SeedProblem> Check(SeedFile file, string name)
    {
        foreach (var token in NotFinite(file.Root))
        {
            yield return Problem(file, token, Field(token.Path), $"{SeedFile.Show(token)} is not allowed; must be a finite number");
        }

        var schema = Parsed.GetOrAdd(name, Parse);
        foreach (var error in schema.Validate(file.Root).SelectMany(Leaves))
        {
            yield return Problem(file, error.Token, Field(error.Path), Words(error));
        }
    }

    // Nothing outside the text is awaited.
    private static JsonSchema Parse(string name) =>
        JsonSchema.FromJsonAsync(EmbeddedText.Read($"schemas/{name}.schema.json")).GetAwaiter().GetResult();

    private static SeedProblem Problem(SeedFile file, JToken? token, string field, string message) =>
        new(file.Path, file.LineOf(token), field, token is JValue ? SeedFile.Show(token) : "", message);

    private static IEnumerable<JValue> NotFinite(JToken root) =>
        (root as JContainer)?.DescendantsAndSelf().OfType<JValue>().Where(value => value.Value is double number && !double.IsFinite(number)) ?? [];

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError parent ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Leaves) : [error];

    private static string Field(string? path) => (path ?? "").TrimStart('#', '/');

    private static string Words(ValidationError error)
    {
        var schema = error.Schema;
        var found = error.Token switch
        {
            JProperty property => SeedFile.Show(property.Value),
            null => "this",
            var token => SeedFile.Show(token),
        };
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => "is missing",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => $"is not a known field; known are {string.Join(", ", schema.Properties.Keys)}",
            ValidationErrorKind.NumberTooSmall or ValidationErrorKind.NumberTooBig => $"{found} is not allowed; must be {Range(schema)}",
            ValidationErrorKind.IntegerExpected => $"{found} is not allowed; must be a whole number, {Range(schema)}",
            ValidationErrorKind.NumberExpected => $"{found} is not allowed; must be a number, {Range(schema)}",
            ValidationErrorKind.StringExpected => $"{found} is not allowed; must be text (in quotes where it looks like a number)",
            ValidationErrorKind.BooleanExpected => $"{found} is not allowed; must be true or false",
            ValidationErrorKind.ArrayExpected => $"{found} is not allowed; must be a list",
            ValidationErrorKind.ObjectExpected => $"{found} is not allowed; must be a mapping",
            ValidationErrorKind.StringTooShort => $"{found} is not allowed; must not be empty",
            ValidationErrorKind.StringTooLong => $"{found} is not allowed; must have at most {schema.MaxLength} characters",
            ValidationErrorKind.NotInEnumeration => $"{found} is not allowed; must be one of {string.Join(", ", schema.Enumeration)}",
            ValidationErrorKind.PatternMismatch => $"{found} is not allowed; must match {schema.Pattern}",
            ValidationErrorKind.TooFewItems => $"{found} is not allowed; must have at least {schema.MinItems}",
            ValidationErrorKind.TooManyItems or ValidationErrorKind.TooManyItemsInTuple => $"{found} is not allowed; must have at most {Math.Max(schema.MaxItems, schema.Items.Count)}",
            _ => $"{found} is not allowed ({error.Kind})",
        };
    }

    private static string Range(JsonSchema schema) => (schema.Minimum, schema.Maximum) switch
    {
        ({ } low, null) => $"{Text(low)} or more",
        (null, { } high) => $"{Text(high)} or less",
        ({ } low, { } high) => $"{Text(low)} to {Text(high)}",
        _ => "finite",
    };

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
