package dk.skranke.office;

/** Whoever knows of tickets that nobody outside a team may see, not even somebody who administers the office. */
public interface ClosedTeams {

    boolean closed(TeamId team);
}
