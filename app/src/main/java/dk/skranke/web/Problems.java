package dk.skranke.web;

import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.pages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What went wrong, in the reader's language, with what to do. Details go to the log, never onto the page. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PageWriter pages;

    Problems(PageWriter pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void refused(Refused it, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sentence = Text.in(language(request), it.key(), it.arguments());
        write(new Problem(422, say(request, "web.refused"), sentence, null, signedIn()), request, response);
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class,
        HttpRequestMethodNotSupportedException.class
    })
    void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem(404, "web.missing.", null, request), request, response);
    }

    @ExceptionHandler({ServletRequestBindingException.class, HttpMediaTypeException.class})
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem(400, "web.unreadable.", null, request), request, response);
    }

    /** A form without the token of its reader's session: an old page, or a foreign one. */
    @ExceptionHandler
    void foreign(AccessDeniedException it, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problem(403, "web.unreadable.", null, request), request, response);
    }

    /** The web server could not take the form apart, or stopped at its size. */
    @ExceptionHandler
    void garbled(InvalidParameterException it, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refused(it.getErrorCode(), request, response);
    }

    /** By the status that the web server gave. */
    void refused(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = switch (status) {
            case 413 -> "web.too-large.";
            case 404, 405 -> "web.missing.";
            case 503 -> "web.database.";
            default -> status < 500 ? "web.unreadable." : "web.bug.";
        };
        write(problem(status == 405 ? 404 : status, kind, null, request), request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException it, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problem(413, "web.too-large.", null, request), request, response);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class
    })
    void databaseGone(Exception it, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.warn("The database does not answer: {}", it.getClass().getSimpleName());
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        pages.writeBare(bare(503, "web.database.", null, request), request, response);
    }

    /** Two waited for each other, and this one was taken back once more each time that it was tried again. */
    @ExceptionHandler
    void overtaken(ConcurrencyFailureException it, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.warn(
                "Lost to other changes: {} {}: {}",
                request.getMethod(),
                Paths.masked(request.getRequestURI()),
                it.getClass().getSimpleName());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        write(problem(503, "web.overtaken.", null, request), request, response);
    }

    /** The reader went away while we answered. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    void bug(Exception it, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseGone.causes(it)) {
            databaseGone(it, request, response);
            return;
        }
        var reference = HexFormat.of().withUpperCase().formatHex(random());
        log.error(
                "Reference {}: {} {}",
                reference,
                request.getMethod(),
                Paths.masked(request.getRequestURI()),
                Scrubbed.of(it));
        if (response.isCommitted()) return;
        pages.writeBare(bare(500, "web.bug.", reference, request), request, response);
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.framed()) pages.write(problem, request, response);
        else pages.writeBare(problem, request, response);
    }

    private static Problem problem(
            int status, String kind, @org.jspecify.annotations.Nullable String reference, HttpServletRequest request) {
        return new Problem(
                status, say(request, kind + "title"), say(request, kind + "sentence"), reference, signedIn());
    }

    private static Problem bare(
            int status, String kind, @org.jspecify.annotations.Nullable String reference, HttpServletRequest request) {
        return new Problem(status, say(request, kind + "title"), say(request, kind + "sentence"), reference, false);
    }

    private static String say(HttpServletRequest request, String key) {
        return Text.in(language(request), key);
    }

    private static Language language(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer it) return it.language();
        return Languages.of(request, Language.DA);
    }

    private static boolean signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer;
    }

    private static byte[] random() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
