package dk.skranke.exports;

import dk.skranke.exports.pages.Taken;
import dk.skranke.office.Member;
import dk.skranke.web.LocalPath;
import dk.skranke.web.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes a list out of the program, and tells what was taken. */
@Controller
@RequestMapping("/exports")
class ExportController {

    private final Exporting exporting;
    private final Exports exports;

    ExportController(Exporting exporting, Exports exports) {
        this.exporting = exporting;
        this.exports = exports;
    }

    @GetMapping
    Taken taken(Member me) {
        me.mustBelong();
        return new Taken(exports.latest());
    }

    /** Written while it is read: no list is too long. */
    @PostMapping
    void export(@RequestParam Format format, @RequestParam String list, HttpServletResponse response, Member me)
            throws IOException {
        me.mustBelong();
        var path = LocalPath.of(list);
        var name = Text.in(me.language(), "exports.file") + "." + format.ending();
        response.setContentType(format.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        exporting.write(address(path), path, format, response.getOutputStream(), me);
    }

    /** What the list's address asks for. */
    private static Map<String, String> address(String list) {
        return UriComponentsBuilder.fromUriString(list).build().getQueryParams().toSingleValueMap().entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> URLDecoder.decode(it.getValue(), StandardCharsets.UTF_8)));
    }
}
