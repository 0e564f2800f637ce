using static Haimen.Hazards.Testing.QualityTier;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>All checks of the kit, in the order in which they are run and shown.</summary>
internal static class CheckList
{
    public static IReadOnlyList<CheckEntry> All { get; } =
    [
        Smoke("descriptor-identity", Bronze, "说明自身：编号、版本、名称", "says who it is: id, version, name", DescriptorChecks.Identity),
        Smoke("descriptor-kinds", Bronze, "各类编号唯一，名称中英文齐全", "ids are unique, names are in both languages", DescriptorChecks.Kinds),
        Smoke("descriptor-sensors", Bronze, "传感器类型的单位、量程、时限合理", "sensor kinds have a unit, a range and times that make sense", DescriptorChecks.Sensors),
        Smoke("descriptor-assets", Bronze, "设施类型的属性有含义、有范围", "asset kinds' figures have a meaning and a range", DescriptorChecks.Assets),
        Smoke("manifest", Bronze, "清单文件与领域所述一致", "the manifest says the same as the domain", ManifestChecks.Fits),
        Smoke("graders-window", Bronze, "定级器回看时长有界", "graders look back a bounded time", GraderChecks.Windows),
        Smoke("graders-total", Bronze, "定级器对任何可信读数都给出结论", "graders answer every believable reading", GraderChecks.Total),
        Smoke("assets-contract", Bronze, "设施更新符合契约", "updates of assets keep the contract", AssetChecks.Contract),
        Smoke("assess-empty", Bronze, "空区镇也能研判", "an area with nothing in it can be judged", AssessmentChecks.EmptyArea),
        Smoke("assess-contract", Bronze, "研判结果符合契约", "assessments keep the contract", AssessmentChecks.Contract),
        Smoke("plans-complete", Bronze, "每类事件每个等级都有预案，任务有期限", "every incident has a plan at every level, with deadlines", PlanChecks.Complete),
        Smoke("models-described", Bronze, "模型的名称、来源、字段齐全", "models have a name, a source and fields", ModelChecks.Described),
        Smoke("truth-sound", Bronze, "推演真值有限且在量程内", "the truth of a drill is finite and within what sensors read", SimulationChecks.Sound),
        Smoke("truth-empty", Bronze, "空辖区也能推演", "a drill runs on an empty district", SimulationChecks.Empty),

        Smoke("repeats", Silver, "两次运行结果相同", "two runs give the same answers", DeterminismChecks.Again),
        Full("repeats-shuffled", Silver, "换处理顺序结果相同", "another order of work gives the same answers", DeterminismChecks.Order),
        Full("repeats-instance", Silver, "新实例结果相同", "a fresh instance gives the same answers", DeterminismChecks.Instance),
        Full("repeats-culture", Silver, "换区域格式结果相同", "another culture gives the same answers", DeterminismChecks.Culture),
        Full("repeats-threads", Silver, "多线程同时调用结果相同", "several threads at once get the same answers", DeterminismChecks.Threads),
        Full("graders-hysteresis", Silver, "定级有回差且能稳定", "grades have hysteresis and settle", GraderChecks.Hysteresis),
        Full("graders-allocation", Silver, "定级不分配内存", "grading allocates nothing", GraderChecks.Allocation),
        Full("graders-unknown-kind", Silver, "拒绝未知传感器类型", "an unknown sensor kind is refused", GraderChecks.UnknownKind),
        Full("assets-unknown-kind", Silver, "拒绝未知设施类型", "an unknown asset kind is refused", AssetChecks.UnknownKind),
        Full("assets-state", Silver, "设施状态可存可还", "an asset's state comes back as it was", AssetChecks.RoundTrip),
        Full("assets-reports", Silver, "残缺的设施报告不致出错", "a report without figures brings nothing down", AssetChecks.Reports),
        Full("assets-garbage", Silver, "损坏的设施状态不致出错", "a damaged asset state brings nothing down", StateChecks.AssetGarbage),
        Full("assess-garbage", Silver, "损坏的区镇状态不致出错", "a damaged area state brings nothing down", StateChecks.AreaGarbage),
        Full("assess-quiet", Silver, "平静时保持安静", "fair weather is quiet", AssessmentChecks.QuietWhenCalm),
        Full("assess-ends", Silver, "险情过后能够收尾", "it lets go when the hazard is over", AssessmentChecks.Ends),
        Full("assess-reasons", Silver, "凡有等级必有理由", "no level stands without a reason", AssessmentChecks.Reasons),
        Full("assess-steady", Silver, "需求与指令不反复", "needs, effects and directives do not come and go", AssessmentChecks.Steady),
        Full("budget-kept", Silver, "调用不超时", "no call takes longer than it may", BudgetChecks.Kept),

        Full("models-present", Gold, "至少公开一个模型", "it publishes a model", ModelChecks.Present),
        Full("models-cases", Gold, "公开案例可复现", "published cases are reproduced", ModelChecks.Cases),
        Full("models-refuse", Gold, "模型拒绝错误输入并指明字段", "models refuse bad input by name", ModelChecks.Refuses),
        Full("models-pure", Gold, "模型无副作用", "models are pure", ModelChecks.Pure),
        Full("assets-described", Gold, "设施属性有说明", "assets' figures are described", DescriptorChecks.AssetsDescribed),
        Full("plans-warnings", Gold, "预案附预警文本模板", "plans have warnings written beforehand", PlanChecks.Templates),
        Full("truth-repeats", Gold, "推演真值可重现", "the truth of a drill repeats", SimulationChecks.Repeats),
        Full("truth-refuses", Gold, "推演拒绝不存在的对象", "the truth refuses what is not there", SimulationChecks.Refuses),

        Full("models-cases-carried", Platinum, "称已复现的模型都附案例", "models that claim published cases carry them", ModelChecks.CasesCarried),
        Full("models-cancelled", Platinum, "模型可取消", "models can be cancelled", ModelChecks.Cancelled),
        Full("calls-cancelled", Platinum, "调用可取消且不给残缺结果", "a cancelled call gives the whole answer or none", BudgetChecks.Cancelled),
        Full("effects-answered", Platinum, "对收到的次生影响逐一答复", "each effect that it is told of is answered", AssessmentChecks.AnswersEffects),
        Full("migrations", Platinum, "旧版本状态可迁移或放弃", "older states come along or are given up", StateChecks.Migrations),
    ];

    private static CheckEntry Smoke(string id, QualityTier tier, string zh, string en, Action<Subject, Findings> look) =>
        new(new(id, new(zh, en), tier, InSmoke: true), look);

    private static CheckEntry Full(string id, QualityTier tier, string zh, string en, Action<Subject, Findings> look) =>
        new(new(id, new(zh, en), tier, InSmoke: false), look);
}
