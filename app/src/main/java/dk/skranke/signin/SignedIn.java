package dk.skranke.signin;

import dk.skranke.office.Member;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody with a valid session. */
class SignedIn extends AbstractAuthenticationToken {

    private final transient Member member;
    private final transient String csrf;
    private final transient String session;

    SignedIn(Member member, String csrf, String session) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + member.role()));
        this.member = member;
        this.csrf = csrf;
        this.session = session;
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

    String csrf() {
        return csrf;
    }

    /** The hash of the session's token. */
    String session() {
        return session;
    }
}
