using FluentValidation;
using Haimen.Grains.Districts;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Host.Dispatch;

/// <summary>What a problem must be like: which fields there must be, and within which range.</summary>
internal sealed class DispatchDocumentValidator : AbstractValidator<DispatchDocument>
{
    private const int MostEntries = 100_000;
    private const int MostUnits = 100_000_000;

    public DispatchDocumentValidator()
    {
        RuleForEach(x => x.Teams).ChildRules(team =>
        {
            Placed(team);
            team.RuleFor(x => x.Capabilities).NotEmpty().WithMessage("must name at least one capability");
            team.RuleFor(x => x.SpeedKmH).InclusiveBetween(0.1, 1000).WithMessage("must be 0.1 to 1,000");
        });
        RuleForEach(x => x.Stores).ChildRules(store =>
        {
            Placed(store);
            OneOf<StoreEntry, DepotTier>(store, x => x.Tier);
            store.RuleFor(x => x.ReadyMinutes).InclusiveBetween(0, 100_000).WithMessage("must be 0 to 100,000");
            store.RuleFor(x => x.Stock).NotNull().WithMessage("is missing");
            store.RuleForEach(x => x.Stock).Must(x => x.Value is >= 0 and <= MostUnits).WithMessage($"must be 0 to {MostUnits:N0} pieces");
        });
        RuleForEach(x => x.Shelters).ChildRules(shelter =>
        {
            Placed(shelter);
            Range(shelter.RuleFor(x => x.Places), 0, MostUnits);
        });
        RuleFor(x => x.Needs).NotNull().WithMessage("is missing");
        RuleForEach(x => x.Needs).ChildRules(need =>
        {
            Placed(need);
            OneOf<NeedEntry, NeedKind>(need, x => x.Kind);
            need.RuleFor(x => x.Capability).NotEmpty().When(x => Is(x.Kind, NeedKind.Team)).WithMessage("is missing: a team need names a capability");
            need.RuleFor(x => x.Category).NotEmpty().When(x => Is(x.Kind, NeedKind.Supply)).WithMessage("is missing: a supply need names a category");
            Range(need.RuleFor(x => x.Quantity), 1, MostUnits);
            need.RuleFor(x => x.Weight).NotNull().WithMessage("is missing").ExclusiveBetween(0, 1_000_000).WithMessage("must be more than 0 and less than 1,000,000");
            need.RuleFor(x => x.WithinMinutes).NotNull().WithMessage("is missing").InclusiveBetween(0, 1_000_000).WithMessage("must be 0 to 1,000,000");
        });
        RuleForEach(x => x.Townships).ChildRules(township =>
        {
            Placed(township);
            Range(township.RuleFor(x => x.Population), 0, MostUnits);
            OneOf<TownshipEntry, HazardGrade>(township, x => x.Warning, mayBeMissing: true);
        });
        RuleFor(x => x.Teams.Count).LessThanOrEqualTo(MostEntries).OverridePropertyName("teams").WithMessage($"must be at most {MostEntries:N0}");
        RuleFor(x => x.Needs!.Count).LessThanOrEqualTo(MostEntries).When(x => x.Needs is not null).OverridePropertyName("needs").WithMessage($"must be at most {MostEntries:N0}");
        RuleFor(x => x.Lambda).InclusiveBetween(0, 1000).WithMessage("must be 0 to 1,000");
        RuleFor(x => x.UnmetMinutes).InclusiveBetween(1, 1_000_000).WithMessage("must be 1 to 1,000,000");
        RuleFor(x => x.SwitchMinutes).InclusiveBetween(0, 10_000).WithMessage("must be 0 to 10,000");
        RuleFor(x => x.PreparednessWeight).InclusiveBetween(0, 10_000).WithMessage("must be 0 to 10,000");
        RuleFor(x => x.CoverageMinutes).InclusiveBetween(1, 600).WithMessage("must be 1 to 600");
        RuleFor(x => x.BudgetMs).InclusiveBetween(1, 600_000).WithMessage("must be 1 to 600,000");
        RuleFor(x => x.TierSurcharge!.Township).InclusiveBetween(0, 10_000).When(x => x.TierSurcharge is not null).WithMessage("must be 0 to 10,000");
        RuleFor(x => x.TierSurcharge!.District).InclusiveBetween(0, 10_000).When(x => x.TierSurcharge is not null).WithMessage("must be 0 to 10,000");
        RuleFor(x => x.TierSurcharge!.Agreement).InclusiveBetween(0, 10_000).When(x => x.TierSurcharge is not null).WithMessage("must be 0 to 10,000");
    }

    /// <summary>Whether a text names a value of an enumeration, in its own spelling or another case.</summary>
    public static bool Is<TEnum>(string? text, TEnum value)
        where TEnum : struct, Enum => string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase);

    private static void Placed<T>(InlineValidator<T> rules)
        where T : PlacedEntry
    {
        rules.RuleFor(x => x.Id).NotEmpty().WithMessage("is missing");
        rules.RuleFor(x => x.Lon).InclusiveBetween(-180, 180).WithMessage("must be -180 to 180");
        rules.RuleFor(x => x.Lat).InclusiveBetween(-90, 90).WithMessage("must be -90 to 90");
    }

    private static void OneOf<T, TEnum>(InlineValidator<T> rules, System.Linq.Expressions.Expression<Func<T, string?>> field, bool mayBeMissing = false)
        where TEnum : struct, Enum =>
        rules.RuleFor(field)
            .Must(x => x is null ? mayBeMissing : Enum.GetValues<TEnum>().Any(y => Is(x, y)))
            .WithMessage($"must be {string.Join(", ", Enum.GetNames<TEnum>().Select(x => x.ToLowerInvariant()))}");

    private static void Range<T>(IRuleBuilderInitial<T, int?> rule, int least, int most) =>
        rule.NotNull().WithMessage("is missing").InclusiveBetween(least, most).WithMessage($"must be {least:N0} to {most:N0}");
}
