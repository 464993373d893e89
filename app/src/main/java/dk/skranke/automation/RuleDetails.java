package dk.skranke.automation;

import dk.skranke.filtering.Filter;
import org.jspecify.annotations.Nullable;

/** A rule as it was typed and found to be in order. */
record RuleDetails(String name, Trigger trigger, @Nullable Integer amount, Filter filter, Effects effects) {}
