package dk.skranke.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A signed-in reader's forms carry the token of their session; before that a cookie's. */
class SessionCsrf implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();

    SessionCsrf() {
        cookies.setCookieName("skranke-form");
        cookies.setCookieCustomizer(it -> it.sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var ours = ours();
        return ours == null ? cookies.generateToken(request) : ours;
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (ours() == null) cookies.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var ours = ours();
        return ours == null ? cookies.loadToken(request) : ours;
    }

    private static @Nullable CsrfToken ours() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn it
                ? new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", it.csrf())
                : null;
    }
}
