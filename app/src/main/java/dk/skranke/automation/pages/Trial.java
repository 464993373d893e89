package dk.skranke.automation.pages;

import java.util.List;

/**
 * What a rule would do.
 *
 * @param matching how many tickets are such ones
 * @param more whether there are more that were not looked at
 * @param changed how many of them would change
 */
public record Trial(int matching, boolean more, int changed, List<Row> rows) {

    public record Row(long ticket, String title, List<String> changes) {}
}
