package dk.skranke.automation;

import dk.skranke.office.Member;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules that a new office finds, switched off, to look at and to take over; and macros. */
@Service
public class Suggestions {

    private final Rules rules;
    private final RuleReading reading;
    private final Macros macros;
    private final MacroReading macroReading;

    Suggestions(Rules rules, RuleReading reading, Macros macros, MacroReading macroReading) {
        this.rules = rules;
        this.reading = reading;
        this.macros = macros;
        this.macroReading = macroReading;
    }

    /** @param typed as the form of a rule carries it */
    @Transactional
    public void rule(Map<String, String> typed, Member reader) {
        var read = reading.of(typed, reader);
        if (read.details() == null)
            throw new IllegalArgumentException(typed + " " + read.wrong().keySet());
        rules.suggest(read.details());
    }

    /** @param typed as the form of a macro carries it */
    @Transactional
    public void macro(Map<String, String> typed, Member owner) {
        var read = macroReading.of(typed, owner);
        if (read.details() == null)
            throw new IllegalArgumentException(typed + " " + read.wrong().keySet());
        macros.suggest(read.details(), owner.id());
    }
}
