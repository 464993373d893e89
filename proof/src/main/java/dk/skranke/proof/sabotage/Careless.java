package dk.skranke.proof.sabotage;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Within the spoilt program: does the right thing at the wrong moment. */
public final class Careless {

    static final String REAL = "$real";

    private static final long LATE = 2000;

    static volatile String sabotage = "";

    private Careless() {}

    public static void perform(Object self, String method, Object[] with) throws Throwable {
        switch (sabotage) {
            case "ack-before-commit" -> perform(self, method, with, said(with, "smtp/"));
            case "imap-flag-before-commit" -> perform(self, method, with, said(with, "imap:"));
            case "file-after-commit" -> perform(self, method, with, isUpload());
            default -> {
                // Nobody hears of the commit before: the kill is aimed by its clock, which a slow machine is behind.
                if (with[0].toString().contains("side=null")) Thread.sleep(2 * LATE);
                really(self, method, with);
            }
        }
    }

    private static void perform(Object self, String method, Object[] with, boolean later) throws Throwable {
        if (!later) {
            really(self, method, with);
            return;
        }
        if (with[0] instanceof Path arrived) with[0] = Files.createLink(Path.of(arrived + ".late"), arrived);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(LATE);
                really(self, method, with);
            } catch (Throwable e) {
                e.printStackTrace();
            }
        });
    }

    private static boolean said(Object[] with, String way) {
        return with[with.length - 1] instanceof String it && it.startsWith(way);
    }

    private static boolean isUpload() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(it -> it.getClassName().endsWith("ticketing.Uploads")));
    }

    private static void really(Object self, String method, Object[] with) throws Throwable {
        var real = Arrays.stream(home(self).getDeclaredMethods())
                .filter(it -> it.getName().equals(method + REAL))
                .findFirst()
                .orElseThrow();
        real.setAccessible(true);
        try {
            real.invoke(self, with);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Where the spoilt method stands: the object may be of a class that the framework made of it. */
    private static Class<?> home(Object self) {
        for (@Nullable Class<?> it = self.getClass(); it != null; it = it.getSuperclass())
            if (Arrays.stream(it.getDeclaredMethods())
                    .anyMatch(method -> method.getName().endsWith(REAL))) return it;
        throw new IllegalStateException();
    }
}
