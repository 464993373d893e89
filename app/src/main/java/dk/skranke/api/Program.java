package dk.skranke.api;

import dk.skranke.office.Member;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A program that acts on behalf of a person, with a token that is still good. */
class Program extends AbstractAuthenticationToken {

    private final transient Member member;
    private final transient Set<Scope> scopes;

    Program(Member member, Set<Scope> scopes) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.member = member;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Member getPrincipal() {
        return member;
    }

    boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
