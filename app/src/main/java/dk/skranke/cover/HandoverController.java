package dk.skranke.cover;

import dk.skranke.cover.pages.HandoverDocument;
import dk.skranke.cover.pages.HandoverPage;
import dk.skranke.documents.Documents;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Courses;
import dk.skranke.web.Text;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One hand-over: read, taken, refused, printed. */
@Controller
@RequestMapping("/handovers/{id}")
class HandoverController {

    private final Handovers handovers;
    private final HandingOver handing;
    private final Courses courses;
    private final Documents documents;
    private final Directory directory;

    HandoverController(
            Handovers handovers, HandingOver handing, Courses courses, Documents documents, Directory directory) {
        this.handovers = handovers;
        this.handing = handing;
        this.courses = courses;
        this.documents = documents;
        this.directory = directory;
    }

    @GetMapping
    HandoverPage page(@PathVariable HandoverId id, Member me) {
        return page(handovers.find(id, me), me, null);
    }

    @PostMapping("/acknowledgements")
    Object acknowledge(@PathVariable HandoverId id, Member me) {
        try {
            handing.acknowledge(id, me);
            return "redirect:/handovers/" + id.value();
        } catch (Refused it) {
            return page(handovers.find(id, me), me, it);
        }
    }

    @PostMapping("/refusals")
    Object decline(@PathVariable HandoverId id, @RequestParam(defaultValue = "") String reason, Member me) {
        try {
            handing.decline(id, reason, me);
            return "redirect:/handovers/" + id.value();
        } catch (Refused it) {
            return page(handovers.find(id, me), me, it);
        }
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable HandoverId id, Member me) {
        var page = page(handovers.find(id, me), me, null);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Text.in(me.language(), "cover.document.file", Long.toString(id.value())))
                                .build()
                                .toString())
                .body(documents.pdf(new HandoverDocument(page), me.language()));
    }

    private HandoverPage page(Handover it, Member me, @Nullable Refused error) {
        var titles = courses.of(it.items().stream().map(Handover.Item::ticket).toList()).stream()
                .collect(Collectors.toMap(course -> course.ticket(), course -> course.title()));
        var dates = handing.dates(it, me);
        return new HandoverPage(
                it.id().value(),
                directory.person(it.from()).name(),
                directory.person(it.to()).name(),
                directory.person(it.by()).name(),
                it.at(),
                it.note(),
                it.acknowledged(),
                it.declined(),
                it.reason(),
                it.items().stream()
                        .map(item -> new HandoverPage.Item(
                                item.ticket().value(),
                                titles.getOrDefault(item.ticket(), ""),
                                item.summary(),
                                item.step(),
                                item.due(),
                                item.deadline(),
                                item.unanswered(),
                                item.datesOnly(),
                                dates.stream()
                                        .filter(date -> date.ticket().equals(item.ticket()))
                                        .map(date -> HandoversController.handed(date, it.from(), it.to(), directory))
                                        .toList()))
                        .toList(),
                it.to().equals(me.id()),
                error);
    }
}
