@NullMarked
package dk.skranke.catalogue.pages;

import org.jspecify.annotations.NullMarked;
