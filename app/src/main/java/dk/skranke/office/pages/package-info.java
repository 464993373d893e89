@NullMarked
package dk.skranke.office.pages;

import org.jspecify.annotations.NullMarked;
