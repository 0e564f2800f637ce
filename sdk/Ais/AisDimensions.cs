namespace Haimen.Ais;

/// <summary>How far a vessel reaches from her position's reference point, in metres; all 0 where unknown.</summary>
/// <param name="ToBowM">To the bow; 511 stands for that or more.</param>
/// <param name="ToSternM">To the stern; 511 stands for that or more.</param>
/// <param name="ToPortM">To port; 63 stands for that or more.</param>
/// <param name="ToStarboardM">To starboard; 63 stands for that or more.</param>
public readonly record struct AisDimensions(int ToBowM, int ToSternM, int ToPortM, int ToStarboardM);
