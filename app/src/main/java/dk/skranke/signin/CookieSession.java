package dk.skranke.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Carries the session's token in a cookie, and finds the session again for each request. */
@Component
class CookieSession implements SecurityContextRepository {

    private final Sessions sessions;

    CookieSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** A session starts by signing in and ends by signing out, both of which say so themselves. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return carried(request) != null;
    }

    void give(Token token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token.value(), Sessions.LONGEST, request));
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private SecurityContext load(HttpServletRequest request) {
        var token = needsNobody(request) ? null : carried(request);
        var context = new SecurityContextImpl();
        if (token != null) sessions.find(token).ifPresent(context::setAuthentication);
        return context;
    }

    /** The health, and the page that says what went wrong, answer also when the database and every session are away. */
    private static boolean needsNobody(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getDispatcherType() == DispatcherType.ERROR
                || path.startsWith("/assets/")
                || path.equals("/health");
    }

    /** The token that the browser sent, of whatever worth. */
    static @Nullable Token carried(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null || cookie.getValue().length() > 100 ? null : new Token(cookie.getValue());
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    /** The prefix makes browsers refuse the cookie from anywhere but this host over TLS; without TLS they would refuse it always. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-skranke" : "skranke";
    }

    private record Loaded(SecurityContext context) implements DeferredSecurityContext {
        @Override
        public SecurityContext get() {
            return context;
        }

        @Override
        public boolean isGenerated() {
            return context.getAuthentication() == null;
        }
    }
}
