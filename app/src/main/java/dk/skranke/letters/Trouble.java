package dk.skranke.letters;

/** What was wrong with a mail as it came in. */
public enum Trouble {
    NO_SENDER,
    NO_SUBJECT,
    NO_DATE,
    NO_BODY,
    /** Characters or an attachment did not decode cleanly; what could be read is there. */
    BROKEN_ENCODING,
    TOO_DEEP,
    TOO_MANY_PARTS,
    /** Only the headers were read, never the body: keep the raw mail for a person to look at. */
    UNREADABLE,
    /** More than one sender is named, so that none is believed. */
    SEVERAL_SENDERS,
    REPLY_TO_DIFFERS,
    NAME_SHOWS_OTHER_ADDRESS
}
