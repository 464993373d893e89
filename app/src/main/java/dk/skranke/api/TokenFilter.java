package dk.skranke.api;

import dk.skranke.database.Asker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out for whom a program asks. Every token that is presented costs the same look, whatever it turns out to be. */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 100;

    private final Tokens tokens;
    private final ApiProblems problems;

    TokenFilter(Tokens tokens, ApiProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            recognise(request);
        } catch (RuntimeException failure) {
            problems.resolveException(request, response, null, failure);
            return;
        }
        chain.doFilter(request, response);
    }

    private void recognise(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return;
        var presented = header.substring(SCHEME.length()).strip();
        if (presented.length() > LONGEST) return;
        tokens.find(new Secret(presented)).ifPresent(it -> {
            SecurityContextHolder.setContext(new SecurityContextImpl(it.program()));
            if (it.stale()) touch(it);
        });
    }

    private void touch(Tokens.Presented it) {
        Asker.run(new Asker.Person(it.program().getPrincipal().id().value()), () -> tokens.touch(it.id()));
    }
}
