package org.postern.ui.editor.source;

import org.eclipse.jface.text.source.Annotation;
import org.postern.core.site.SiteProblem;

/** A problem at its place in the text. */
final class ProblemAnnotation extends Annotation {

	static final String TYPE = "org.postern.ui.problem";

	ProblemAnnotation(SiteProblem problem) {
		super(TYPE, false, problem.message() + ' ' + problem.remedy());
	}
}
