package dk.skranke.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dk.skranke.letters.Address;
import dk.skranke.letters.Letter;
import dk.skranke.letters.LetterReader;
import dk.skranke.letters.LetterWriter;
import dk.skranke.letters.OutgoingLetter;
import dk.skranke.letters.Part;
import dk.skranke.letters.SafeHtml;
import dk.skranke.mail.pages.SentLetter;
import dk.skranke.mail.pages.SentLetters;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In the demo: reads what would have left the house, and answers it in the client's place by real mail. */
@Controller
@RequestMapping("/demo/mail")
class DemoMailController {

    private static final int LONGEST = 20_000;

    private final LetterReader reader = new LetterReader();
    private final Sink sink;
    private final Courier courier;
    private final OutgoingServers servers;
    private final Clock clock;

    DemoMailController(Sink sink, Courier courier, OutgoingServers servers, Clock clock) {
        this.sink = sink;
        this.courier = courier;
        this.servers = servers;
        this.clock = clock;
    }

    @GetMapping
    SentLetters list(Member me) {
        mustBeDemo(me);
        return new SentLetters(sink.names().stream().map(this::row).toList());
    }

    @GetMapping("/{name}")
    SentLetter show(@PathVariable String name, @RequestParam(defaultValue = "false") boolean answered, Member me) {
        mustBeDemo(me);
        return page(name, answered, null);
    }

    @PostMapping("/{name}/answers")
    Object answer(@PathVariable String name, @RequestParam(defaultValue = "") String text, Member me)
            throws IOException {
        mustBeDemo(me);
        if (text.isBlank() || text.length() > LONGEST) return page(name, false, new Refused("mail.error.answer"));
        send(reader.read(sink.raw(name)), text);
        return "redirect:/demo/mail/" + name + "?answered=true";
    }

    private void send(Letter letter, String text) throws IOException {
        var to = letter.replyTo() == null ? letter.from() : letter.replyTo();
        if (to == null || letter.to().isEmpty() || letter.messageId() == null) throw new NotFound();
        var from = letter.to().getFirst();
        var references = new ArrayList<>(letter.references());
        references.add(letter.messageId());
        var answer = new OutgoingLetter(
                from,
                List.of(to),
                List.of(),
                null,
                letter.subject(),
                text,
                SafeHtml.fromText(text),
                UUID.randomUUID() + "@demo.invalid",
                List.of(letter.messageId()),
                references,
                clock.instant(),
                "da",
                List.of());
        var raw = new ByteArrayOutputStream();
        new LetterWriter().write(answer, raw);
        courier.bring(
                servers.own(), from.mail(), List.of(to.mail()), () -> new ByteArrayInputStream(raw.toByteArray()));
    }

    private SentLetters.Sent row(String name) {
        var it = reader.read(sink.raw(name));
        return new SentLetters.Sent(name, shown(it.from()), shown(first(it.to())), it.subject(), it.sentAt());
    }

    private SentLetter page(String name, boolean answered, @Nullable Refused error) {
        var raw = sink.raw(name);
        var it = reader.read(raw);
        var headers = new String(raw, ISO_8859_1).split("\r\n\r\n", 2)[0];
        return new SentLetter(
                name,
                shown(it.from()),
                shown(first(it.to())),
                it.subject(),
                it.sentAt(),
                it.text(),
                it.parts().stream().map(Part::name).toList(),
                headers,
                answered,
                error);
    }

    private static @Nullable Address first(List<Address> addresses) {
        return addresses.isEmpty() ? null : addresses.getFirst();
    }

    private static String shown(@Nullable Address it) {
        if (it == null) return "";
        return it.name() == null ? it.mail() : it.name() + " <" + it.mail() + ">";
    }

    private void mustBeDemo(Member me) {
        me.mustBelong();
        if (!sink.open()) throw new NotFound();
    }
}
