package dk.skranke.operations.pages;

import dk.skranke.catalogue.Category;
import dk.skranke.office.Team;
import dk.skranke.web.Page;
import java.util.List;

/** Which team gets which kind of ticket. */
public record Categories(List<Category> categories, List<Team> teams, String defaultTeam, boolean saved)
        implements Page {}
