@NullMarked
package dk.skranke.automation.pages;

import org.jspecify.annotations.NullMarked;
