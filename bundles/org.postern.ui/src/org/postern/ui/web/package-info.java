/** The profile service of the open site: its switch, and what is said of it. */
package org.postern.ui.web;
