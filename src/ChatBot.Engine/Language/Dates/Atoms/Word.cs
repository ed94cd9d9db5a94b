namespace ChatBot.Language.Dates.Atoms;

/// <summary>A word that tells time, with everything that it may be.</summary>
internal sealed class Word((Role Role, int Value)[] senses)
{
    private readonly ulong _roles = senses.Aggregate(0UL, (roles, sense) => roles | (1UL << (int)sense.Role));

    /// <summary>Whether it may be <paramref name="role"/>.</summary>
    public bool Is(Role role) => (_roles & (1UL << (int)role)) != 0;

    /// <summary>Whether it may be one of <paramref name="roles"/>, a set made by <see cref="RolesOf"/>.</summary>
    public bool IsAny(ulong roles) => (_roles & roles) != 0;

    /// <summary>A set of roles.</summary>
    public static ulong RolesOf(params ReadOnlySpan<Role> roles)
    {
        var set = 0UL;
        foreach (var role in roles)
        {
            set |= 1UL << (int)role;
        }

        return set;
    }

    /// <summary>Its value as <paramref name="role"/>: the number of the month, the unit …</summary>
    public bool Is(Role role, out int value)
    {
        value = 0;
        if (!Is(role))
        {
            return false;
        }

        foreach (var sense in senses)
        {
            if (sense.Role == role)
            {
                value = sense.Value;
            }
        }

        return true;
    }
}
