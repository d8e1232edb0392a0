/** The wizards: new site, new server, new domain. They write files of the site; what takes time runs on jobs. */
package org.postern.ui.wizard;
