namespace Haimen.Cap;

/// <summary>What people should do: CAP 1.2's <c>responseType</c>.</summary>
public enum CapResponse
{
    /// <summary>Take shelter in place.</summary>
    Shelter,

    /// <summary>Relocate.</summary>
    Evacuate,

    /// <summary>Make preparations.</summary>
    Prepare,

    /// <summary>Do what the instruction says.</summary>
    Execute,

    /// <summary>Avoid the event.</summary>
    Avoid,

    /// <summary>Attend to information sources.</summary>
    Monitor,

    /// <summary>Evaluate the information; not for public warnings.</summary>
    Assess,

    /// <summary>The event is no threat any more.</summary>
    AllClear,

    /// <summary>Nothing is recommended.</summary>
    None,
}
