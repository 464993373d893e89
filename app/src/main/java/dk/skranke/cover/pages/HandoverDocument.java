package dk.skranke.cover.pages;

import dk.skranke.web.Page;

/** The hand-over for the file, with both sides' confirmation. */
public record HandoverDocument(HandoverPage handover) implements Page {}
