/**
 * What providers let administrators set. A {@link org.postern.api.setting.Setting} is declared once; the form in the
 * console, the key in the site file and the option on the command line follow from it.
 */
package org.postern.api.setting;
