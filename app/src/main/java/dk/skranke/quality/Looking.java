package dk.skranke.quality;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Conversation;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has looked at a ticket: what they found is a note on it, and a count without names. */
@Service
class Looking {

    private static final int LONGEST = 2000;

    private final Reviews reviews;
    private final Settings settings;
    private final Conversation conversation;
    private final Directory directory;

    Looking(Reviews reviews, Settings settings, Conversation conversation, Directory directory) {
        this.reviews = reviews;
        this.settings = settings;
        this.conversation = conversation;
        this.directory = directory;
    }

    /** @param noted whether the findings go to the ticket as a note */
    @Transactional
    public Review done(long id, Map<Long, Said> answers, String remark, boolean noted, Member me) {
        var it = reviews.find(id, me).getKey();
        var questions = settings.questions();
        var all = questions.stream().map(Question::id).collect(Collectors.toSet());
        if (it.done()) throw new Refused("quality.done-already");
        if (!answers.keySet().equals(all)) throw new Refused("quality.all-points");
        var words = remark.replace("\u0000", "").strip();
        if (words.length() > LONGEST) throw new Refused("quality.long-remark", LONGEST, words.length());
        var wrong = questions.stream()
                .filter(one -> answers.get(one.id()) == Said.NO)
                .map(Question::words)
                .toList();
        if (noted && words.isEmpty() && wrong.isEmpty()) throw new Refused("quality.nothing-found");
        if (!reviews.done(it, words, answers)) throw new Refused("quality.done-already");
        if (noted) conversation.note(it.ticket(), note(wrong, words), me);
        return it;
    }

    private Conversation.Draft note(List<String> wrong, String words) {
        var text = new StringBuilder(Text.in(directory.language(), "quality.note"));
        var no = Text.in(directory.language(), "quality.said.no");
        wrong.forEach(it -> text.append("\n– ").append(it).append(": ").append(no));
        if (!words.isEmpty()) text.append("\n\n").append(words);
        return new Conversation.Draft(text.toString(), List.of(), null, null, null);
    }
}
