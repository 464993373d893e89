package dk.skranke.watch;

import dk.skranke.book.Lawyers;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.watch.pages.SampleList;
import dk.skranke.web.Text;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lot of each month: receipts that a lawyer looks through. */
@Controller
@RequestMapping("/deadlines/samples")
class SamplesController {

    private final Samples samples;
    private final Lawyers lawyers;
    private final Directory directory;

    SamplesController(Samples samples, Lawyers lawyers, Directory directory) {
        this.samples = samples;
        this.lawyers = lawyers;
        this.directory = directory;
    }

    @GetMapping
    SampleList list(Member me) {
        return list(null, me);
    }

    @PostMapping("/{sample:\\d+}/looks")
    Object look(
            @PathVariable long sample,
            @RequestParam(defaultValue = "") String sound,
            @RequestParam(defaultValue = "") String words,
            Member me) {
        try {
            samples.look(sample, sound.equals("yes"), words, lawyers.lawyer(me.id()), me);
            return "redirect:/deadlines/samples";
        } catch (Refused it) {
            return list(Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private SampleList list(@Nullable String error, Member me) {
        var months = samples.of(me).stream()
                .collect(Collectors.groupingBy(
                        Samples.Drawn::month, LinkedHashMap::new, Collectors.mapping(this::line, Collectors.toList())));
        return new SampleList(
                months.entrySet().stream()
                        .map(it -> new SampleList.Month(it.getKey(), it.getValue()))
                        .toList(),
                lawyers.lawyer(me.id()),
                error);
    }

    private SampleList.Line line(Samples.Drawn it) {
        var by = it.by();
        return new SampleList.Line(
                it.id(),
                it.deadline(),
                it.title() == null ? "" : it.title(),
                it.ends(),
                by == null ? null : directory.person(by).name(),
                it.at(),
                Boolean.TRUE.equals(it.sound()),
                it.words());
    }
}
