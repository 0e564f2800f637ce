namespace Haimen.Grains.Identity;

/// <summary>What an account is for. What each role may do stands in one table, which the docs print.</summary>
public enum Role
{
    /// <summary>Sees everything, does nothing.</summary>
    Viewer,

    /// <summary>Commands the response (指挥长).</summary>
    Commander,

    /// <summary>Keeps the watch at the command centre (值班员).</summary>
    DutyOfficer,

    /// <summary>Acts for a township (镇街负责人): sees the district, acts in his own.</summary>
    TownshipOfficer,

    /// <summary>Keeps teams, stores and shelters (物资管理员).</summary>
    ResourceKeeper,

    /// <summary>Writes and watches a hazard domain (部门工程师).</summary>
    BureauEngineer,

    /// <summary>Runs drills (演练导调员); cannot touch the live realm.</summary>
    DrillCoordinator,

    /// <summary>Runs the host: accounts, plugins, parked messages (系统管理员).</summary>
    Operator,

    /// <summary>A sensor's gateway or another machine: sends readings and reports.</summary>
    Device,
}
