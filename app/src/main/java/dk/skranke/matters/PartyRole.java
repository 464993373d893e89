package dk.skranke.matters;

import java.util.Locale;

/** What somebody is in a matter besides the client. */
public enum PartyRole {
    OPPONENT,
    OPPOSING_COUNSEL,
    COURT,
    AUTHORITY,
    EXPERT,
    INSURER,
    WITNESS,
    OTHER;

    /** Whether they stand on the other side. */
    public boolean adverse() {
        return this == OPPONENT || this == OPPOSING_COUNSEL;
    }

    public String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
