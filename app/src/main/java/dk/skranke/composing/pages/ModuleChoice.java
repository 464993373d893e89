package dk.skranke.composing.pages;

import dk.skranke.composing.Filling;
import dk.skranke.web.Page;
import java.util.List;

/** Which text to put under a draft. */
public record ModuleChoice(long ticket, long draft, List<Filling.Filled> modules) implements Page {}
