@NullMarked
package dk.skranke.mail.pages;

import org.jspecify.annotations.NullMarked;
