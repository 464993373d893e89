package dk.skranke.notifications.pages;

import dk.skranke.web.Page;

/** Whether notification mails may say what they are about. */
public record Manner(boolean content, boolean saved) implements Page {}
