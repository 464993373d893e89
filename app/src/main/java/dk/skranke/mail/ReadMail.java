package dk.skranke.mail;

import dk.skranke.letters.Letter;
import dk.skranke.ticketing.NewAttachment;
import java.util.List;
import java.util.Set;

/**
 * A mail that was read, with its files kept.
 *
 * @param evidence the content address of the mail as it came
 * @param troubles those of the letter and our own: TOO_LARGE_FILE, TOO_LONG_TEXT, AUTOMATIC
 * @param returned a letter of ours that came back to us by a loop
 */
record ReadMail(
        Letter letter, String evidence, List<NewAttachment> attachments, Set<String> troubles, boolean returned) {}
