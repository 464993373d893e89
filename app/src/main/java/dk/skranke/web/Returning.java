package dk.skranke.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who sends a form on a ticket's page comes back to it in the view they are going through, where the next ticket follows. */
@Component
class Returning extends OncePerRequestFilter {

    private static final Pattern TICKET = Pattern.compile("https?://[^/?#]+(/tickets/\\d{1,18})(\\?[^#]+)(?:#.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = TICKET.matcher(Objects.requireNonNullElse(request.getHeader("HX-Current-URL"), ""));
        if (!page.matches() || LocalPath.of(page.group(1) + page.group(2)).equals("/"))
            chain.doFilter(request, response);
        else chain.doFilter(request, new Back(response, page.group(1), page.group(2)));
    }

    private static final class Back extends HttpServletResponseWrapper {

        private final String path;
        private final String query;

        Back(HttpServletResponse response, String path, String query) {
            super(response);
            this.path = path;
            this.query = query;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, back(name, value));
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, back(name, value));
        }

        private @Nullable String back(String name, @Nullable String value) {
            if (value == null || !name.equalsIgnoreCase("Location")) return value;
            if (!value.equals(path) && !value.startsWith(path + "#")) return value;
            return path + query + value.substring(path.length());
        }
    }
}
