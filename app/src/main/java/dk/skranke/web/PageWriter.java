package dk.skranke.web;

import dk.skranke.shared.Language;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Writes a page with the template that bears its name: {@code ticketing.pages.NewTicket} with {@code ticketing/new-ticket.jte}. */
@Component
class PageWriter implements Print {

    private static final Map<Class<?>, String> TEMPLATES = new ConcurrentHashMap<>();

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dk.skrankepages");
    private final Assets assets;
    private final OfficeFacts office;
    private final List<Navigation> navigation;
    private final List<Companion> companions;
    private final Clock clock;
    private final boolean demo;

    PageWriter(
            Assets assets,
            OfficeFacts office,
            List<Navigation> navigation,
            List<Companion> companions,
            Clock clock,
            @Value("${skranke.demo:false}") boolean demo) {
        engine.setTrimControlStructures(true);
        engine.setBinaryStaticContent(true);
        this.assets = assets;
        this.office = office;
        this.navigation = navigation;
        this.companions = companions;
        this.clock = clock;
        this.demo = demo;
    }

    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(page, rendering(request, true), request, response);
    }

    /** Without the frame that asks the database: for when the database is what is missing. */
    void writeBare(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(page, rendering(request, false), request, response);
    }

    @Override
    public String of(Page page, Language language) {
        var output = new StringOutput();
        var rendering = new Rendering(
                language,
                office.zone(),
                now(),
                office.name(),
                null,
                List.of(),
                List.of(),
                "",
                "",
                assets,
                demo,
                this::part);
        ScopedValue.where(Rendering.CURRENT, rendering)
                .run(() -> engine.render(template(page.getClass()), page, output));
        return output.toString();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    /** Drawn whole before the first byte leaves: what fails while it is drawn still gets a page of its own. */
    private void write(Page page, Rendering rendering, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var drawn = drawn(page, rendering);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Compression.isFor(drawn.length, request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            drawn = Compression.quick(drawn);
        }
        response.setContentLength(drawn.length);
        response.getOutputStream().write(drawn);
    }

    private byte[] drawn(Page page, Rendering rendering) throws IOException {
        var output = new Utf8ByteOutput();
        ScopedValue.where(Rendering.CURRENT, rendering)
                .run(() -> engine.render(template(page.getClass()), page, output));
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** A page's part, drawn by its own template inside the page that is being written. */
    private Content part(Page part) {
        return output -> engine.render(template(part.getClass()), part, output);
    }

    private Rendering rendering(HttpServletRequest request, boolean full) {
        var viewer = full ? viewer() : null;
        return new Rendering(
                language(viewer, request, full),
                full ? office.zone() : ZoneOffset.UTC,
                clock.instant(),
                full ? office.name() : "",
                viewer,
                viewer == null
                        ? List.of()
                        : navigation.stream()
                                .flatMap(it -> it.groups(viewer).stream())
                                .toList(),
                viewer == null
                        ? List.of()
                        : companions.stream()
                                .flatMap(it -> it.beside(viewer, path(request)).stream())
                                .toList(),
                path(request),
                csrf(request),
                assets,
                demo,
                this::part);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private Language language(@Nullable Viewer viewer, HttpServletRequest request, boolean full) {
        if (viewer != null) return viewer.language();
        return Languages.of(request, full ? office.language() : Language.DA);
    }

    private static @Nullable Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer it ? it : null;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken it ? it.getToken() : "";
    }

    static String template(Class<?> page) {
        return TEMPLATES.computeIfAbsent(page, PageWriter::named);
    }

    private static String named(Class<?> page) {
        var module = page.getPackageName().substring("dk.skranke.".length()).replace(".pages", "");
        var name =
                page.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return module + "/" + name + ".jte";
    }
}
