package dk.skranke.recurring.pages;

import org.jspecify.annotations.Nullable;

/**
 * A date to come.
 *
 * @param instead the date of the rule, where the office does not work on it
 * @param why the name of that day; empty for a weekend
 */
public record Coming(String day, String time, @Nullable String instead, String why) {}
