package dk.skranke.api;

import dk.skranke.files.StorageFull;
import dk.skranke.files.TooLarge;
import dk.skranke.matters.StillOpen;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.ArrivedMeanwhile;
import dk.skranke.web.DatabaseGone;
import dk.skranke.web.Paths;
import dk.skranke.web.Scrubbed;
import dk.skranke.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, for programs: a status, a name for it, and sentences in the caller's language. Comes before the pages' own. */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api")) return null;
        if (!response.isCommitted()) answer(failure, request, response);
        return new ModelAndView();
    }

    /** No token, or none that is good: which of them is nobody's business. */
    void unknown(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"skranke\"");
        write(401, "token", request, response);
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        switch (failure) {
            case Rejected it -> rejected(it, request, response);
            case StillOpen it -> stillOpen(it, request, response);
            case Refused it ->
                write(
                        problem(422, "refused", Text.in(Caller.language(request), it.key(), it.arguments()), request),
                        request,
                        response);
            case ArrivedMeanwhile _ -> write(409, "arrived", request, response);
            case OutOfScope it -> outOfScope(it, request, response);
            case NotFound _, NoResourceFoundException _, NoHandlerFoundException _, MissingPathVariableException _ ->
                write(404, "missing", request, response);
            case MethodArgumentTypeMismatchException it -> mismatch(it, request, response);
            case HttpRequestMethodNotSupportedException it -> {
                response.setHeader(
                        HttpHeaders.ALLOW,
                        String.join(", ", it.getSupportedMethods() == null ? new String[0] : it.getSupportedMethods()));
                write(405, "method", request, response);
            }
            case HttpMediaTypeNotSupportedException _ -> write(415, "media-type", request, response);
            case HttpMediaTypeNotAcceptableException _ -> write(406, "not-acceptable", request, response);
            case HttpMessageNotReadableException it
            when it.getCause() instanceof Rejected cause -> rejected(cause, request, response);
            case MissingServletRequestParameterException it ->
                rejected(Rejected.unreadable(it.getParameterName(), "missing"), request, response);
            case MissingServletRequestPartException it ->
                rejected(Rejected.unreadable(it.getRequestPartName(), "missing"), request, response);
            case MaxUploadSizeExceededException _, TooLarge _ -> write(413, "too-large", request, response);
            case ServletRequestBindingException _, MultipartException _, HttpMessageNotReadableException _ ->
                write(400, "unreadable", request, response);
            case org.apache.tomcat.util.http.InvalidParameterException it ->
                write(
                        it.getErrorCode() == 413 ? 413 : 400,
                        it.getErrorCode() == 413 ? "too-large" : "unreadable",
                        request,
                        response);
            case StorageFull _ -> write(507, "storage-full", request, response);
            case AsyncRequestNotUsableException _ -> {}
            case CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    QueryTimeoutException _,
                    ConcurrencyFailureException _ -> away(request, response);
            default -> bug(failure, request, response);
        }
    }

    private void rejected(Rejected it, HttpServletRequest request, HttpServletResponse response) {
        if (it.kind() == Rejected.Kind.IN_FLIGHT) response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        var language = Caller.language(request);
        var errors = it.complaints().stream()
                .map(one -> new ProblemJson.FieldError(
                        one.field(),
                        Text.in(language, one.key(), one.arguments().toArray())))
                .toList();
        var mark = it.kind().mark();
        var detail = say(request, mark, "detail");
        write(
                new ProblemJson(
                        type(mark),
                        say(request, mark, "title"),
                        it.kind().status(),
                        detail,
                        errors.isEmpty() ? null : errors,
                        null),
                request,
                response);
    }

    /** What holds a matter open, each by its place: {@code deadlines/12}. */
    private void stillOpen(StillOpen it, HttpServletRequest request, HttpServletResponse response) {
        var errors = it.held().stream()
                .flatMap(held -> held.open().stream())
                .map(one -> new ProblemJson.FieldError(
                        one.path().substring(1), one.day() == null ? one.title() : one.title() + ", " + one.day()))
                .toList();
        write(
                new ProblemJson(
                        type("refused"),
                        say(request, "refused", "title"),
                        422,
                        Text.in(Caller.language(request), it.key()),
                        errors.isEmpty() ? null : errors,
                        null),
                request,
                response);
    }

    private void outOfScope(OutOfScope it, HttpServletRequest request, HttpServletResponse response) {
        var scope = it.needed().code();
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"skranke\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
        write(
                problem(403, "scope", Text.in(Caller.language(request), "api.problem.scope.detail", scope), request),
                request,
                response);
    }

    /** A number in the path that is none names nothing; in the query it is a mistake to tell. */
    private void mismatch(
            MethodArgumentTypeMismatchException it, HttpServletRequest request, HttpServletResponse response) {
        if (it.getParameter().hasParameterAnnotation(PathVariable.class)) write(404, "missing", request, response);
        else rejected(Rejected.unreadable(it.getName(), "value"), request, response);
    }

    private void away(HttpServletRequest request, HttpServletResponse response) {
        log.warn("The database does not answer a program");
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        write(503, "away", request, response);
    }

    private void bug(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (DatabaseGone.causes(failure)) {
            away(request, response);
            return;
        }
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var reference = HexFormat.of().withUpperCase().formatHex(bytes);
        log.error(
                "Reference {}: {} {}",
                reference,
                request.getMethod(),
                Paths.masked(request.getRequestURI()),
                Scrubbed.of(failure));
        write(
                new ProblemJson(
                        type("bug"), say(request, "bug", "title"), 500, say(request, "bug", "detail"), null, reference),
                request,
                response);
    }

    private void write(int status, String mark, HttpServletRequest request, HttpServletResponse response) {
        write(problem(status, mark, say(request, mark, "detail"), request), request, response);
    }

    private static ProblemJson problem(int status, String mark, String detail, HttpServletRequest request) {
        return new ProblemJson(type(mark), say(request, mark, "title"), status, detail, null, null);
    }

    private static String type(String mark) {
        return "urn:skranke:problem:" + mark;
    }

    private static String say(HttpServletRequest request, String mark, String part) {
        return Text.in(Caller.language(request), "api.problem." + mark + "." + part);
    }

    private void write(ProblemJson problem, HttpServletRequest request, HttpServletResponse response) {
        try {
            var bytes = json.writeValueAsBytes(problem);
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader(
                    HttpHeaders.CONTENT_LANGUAGE, Caller.language(request).code());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (IOException _) {
            // The caller went away while we answered.
        }
    }
}
