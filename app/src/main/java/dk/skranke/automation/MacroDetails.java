package dk.skranke.automation;

import dk.skranke.office.TeamId;
import dk.skranke.views.Circle;
import org.jspecify.annotations.Nullable;

/** A macro as it was typed and found to be in order. */
record MacroDetails(String name, Circle circle, @Nullable TeamId team, Effects effects, String text) {}
