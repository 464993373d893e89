package dk.skranke.targets.pages;

import dk.skranke.web.Page;
import java.util.List;

/** All clocks of a ticket, beside it. */
public record TargetSide(long ticket, List<Line> lines) implements Page {}
