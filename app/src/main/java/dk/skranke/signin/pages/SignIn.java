package dk.skranke.signin.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param samples whom the sample office lets one be */
public record SignIn(String to, String mail, @Nullable Refused error, List<Sample> samples, String samplePassword)
        implements Page {

    /** @param sees the names of their teams */
    public record Sample(
            String name, String title, String mail, int hue, String sees, boolean administrator, boolean guest) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
