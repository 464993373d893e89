package dk.skranke.configuration;

import dk.skranke.configuration.pages.Configuration;
import dk.skranke.configuration.pages.Proposed;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The configuration as text, for administrators. */
@Controller
@RequestMapping("/administration/configuration")
class ConfigurationController {

    private final Configuring configuring;
    private final Directory directory;

    ConfigurationController(Configuring configuring, Directory directory) {
        this.configuring = configuring;
        this.directory = directory;
    }

    @GetMapping
    Configuration page(Member me) {
        me.mustAdministrate();
        return page("", List.of(), me);
    }

    @GetMapping("/skranke.yaml")
    ResponseEntity<byte[]> file(Member me) {
        me.mustAdministrate();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"skranke.yaml\"")
                .body(configuring.written(me).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    Object propose(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Member me) {
        me.mustAdministrate();
        return propose(file == null || file.isEmpty() ? text : read(file), me);
    }

    private Object propose(String text, Member me) {
        try {
            return "redirect:/administration/configuration/" + configuring.propose(text, me);
        } catch (Unfit it) {
            return page(text, it.reasons(), me);
        }
    }

    private static String read(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException it) {
            throw new UncheckedIOException(it);
        }
    }

    @PostMapping("/second-person")
    String secondPerson(@RequestParam(defaultValue = "false") boolean asked, Member me) {
        configuring.secondPerson(asked, me);
        return "redirect:/administration/configuration";
    }

    @GetMapping("/{id:\\d+}")
    Proposed proposed(@PathVariable long id, Member me) {
        return proposed(id, null, List.of(), me);
    }

    @PostMapping("/{id:\\d+}/applications")
    Object apply(@PathVariable long id, Member me) {
        try {
            configuring.apply(id, me);
            return "redirect:/administration/configuration/" + id;
        } catch (Unfit it) {
            return proposed(id, null, it.reasons(), me);
        } catch (Refused it) {
            return proposed(id, Text.in(me.language(), it.key(), it.arguments()), List.of(), me);
        }
    }

    private Configuration page(String text, List<Unfit.Reason> reasons, Member me) {
        return new Configuration(
                text, reasons, configuring.secondPerson(), configuring.titles(), configuring.leftOut(me));
    }

    private Proposed proposed(long id, @Nullable String error, List<Unfit.Reason> reasons, Member me) {
        var it = configuring.find(id, me);
        var by = it.appliedBy();
        return new Proposed(
                id,
                directory.person(it.by()).name(),
                it.at(),
                by == null ? null : directory.person(by).name(),
                configuring.differences(it, me),
                configuring.leftOut(me),
                reasons,
                error);
    }
}
