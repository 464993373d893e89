package dk.skranke.forms;

/** Whether what an answer names is there. */
public interface Known {

    boolean person(String id);

    boolean matter(String number);

    /** Whether a file lies with what is being answered. */
    boolean file();
}
