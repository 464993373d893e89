package dk.skranke.catalogue.pages;

import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;

/**
 * How urgent a category’s tickets are, from what was answered.
 *
 * @param questions those that are answered by a choice
 * @param down the question whose answers are the rows; empty without a table
 */
public record PriorityRuleForm(
        String category,
        String name,
        List<Choice> questions,
        String down,
        String across,
        List<Choice> rows,
        List<Choice> columns,
        Map<String, Map<String, String>> table,
        String criticalIf)
        implements Page {

    public record Choice(String key, String name) {}

    public String level(String row, String column) {
        return table.getOrDefault(row, Map.of()).getOrDefault(column, "NORMAL");
    }
}
