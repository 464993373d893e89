package dk.skranke.automation.pages;

import dk.skranke.web.Page;

/**
 * A macro that was used a moment ago.
 *
 * @param text for the answer; empty where there is none
 */
public record MacroDone(long ticket, long run, String name, String text) implements Page {}
