package dk.skranke.configuration;

import dk.skranke.office.PersonId;
import java.util.List;

/** What a module has the office configure, as text. Parts are put to use in the order of their {@code @Order}. */
public interface ConfigurationPart {

    /** Its place in the text. */
    String name();

    /** As the office has it: records, written out by the names of their components. Nothing about people. */
    List<?> exported();

    /** What each entry of the list is read into; a field that it does not know is refused. */
    Class<?> entry();

    /** Within the transaction of the whole. @throws Unfit when it cannot work here */
    void use(Object entry, PersonId by);
}
