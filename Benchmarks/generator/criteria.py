"""The words of the standard.

A domain is (title, principle, criteria), and a criterion is (title, statement).
"""

DOMAIN_TEXTS = [
    ("Input Governance", "Every input is untrusted until it has been checked.", [
        ("Untrusted input",
         "Every input MUST be treated as untrusted and checked for injected instructions."),
        ("Input schema", "Inputs MUST be validated against a schema before a model is called."),
        ("Input logging", "Inputs MUST be logged, and personal data MUST be removed from the log."),
        ("Rate limits", "Each client MUST have a rate limit, and abuse SHOULD raise an alert."),
        ("Prompt boundary", "Text from a user MUST NOT be able to override the system prompt."),
    ]),
    ("Output Validation", "Raw output is never trusted: it is checked before it acts.", [
        ("Structured output", "Output that a program reads MUST follow a declared schema."),
        ("Defined fallback", "A response that fails its schema MUST lead to a defined fallback."),
        ("Semantic validation", "Answers MUST be checked for meaning before they are delivered."),
        ("No raw output",
         "Raw output MUST NOT reach a database, an interface or a screen unchecked."),
        ("Sampled quality",
         "A sample of answers SHOULD be scored automatically, and the scores MUST be kept."),
    ]),
    ("Data Protection", "Personal data is protected on its whole way.", [
        ("Redaction before calls",
         "Personal data MUST be redacted or replaced before any external model is called."),
        ("Technical retention", "Retention periods MUST be enforced by technical means."),
        ("Erasure", "A request for erasure MUST be met without training a model anew."),
        ("Provenance", "The origin of training data MUST be recorded for every data set."),
        ("Consent for reuse",
         "Data from customers MUST NOT be reused for training without recorded consent."),
    ]),
    ("Observability", "What happened, and why, can be told afterwards.", [
        ("Logged invocations",
         "Every invocation MUST be logged with model version, latency and cost."),
        ("Trace retention", "Traces of every invocation MUST be kept for at least 30 days."),
        ("Alerts", "Alerts MUST exist for error rate, latency, cost and failed validations."),
        ("Replay", "Any run MUST be open to replay within 24 hours of a request."),
        ("Drift signals", "Signals of drift SHOULD be measured and reviewed every month."),
    ]),
    ("Deployment Safety", "A change reaches customers in steps, and each step leads back.", [
        ("Canary release",
         "A new model MUST first serve a small share of traffic under a written criterion."),
        ("Promotion criteria",
         "Criteria for promotion MUST be written down before a rollout begins."),
        ("Pinned versions", "Models in production MUST be pinned to a version in a registry."),
        ("Rollback", "A rollback to the version before MUST be possible within one hour."),
        ("Release audit trail", "Every release MUST leave a record of who approved it and why."),
    ]),
    ("Human Oversight", "A person is able to see, to stop and to overrule.", [
        ("Autonomy level", "The level of autonomy MUST be recorded for every kind of decision."),
        ("Mandatory review",
         "Decisions with high stakes MUST be reviewed by a person before they take effect."),
        ("Escalation path", "Every system MUST name a person to whom a case is escalated."),
        ("Kill switch",
         "An agent MUST have a switch that stops it, and the switch SHOULD be tested monthly."),
        ("Override record", "Each override MUST be recorded with its reason."),
    ]),
    ("Security", "The threats of models come on top of those of software.", [
        ("Threat model", "A written threat model MUST exist and MUST be reviewed once a year."),
        ("Key exposure", "Keys MUST NOT appear in prompts, logs or client programs."),
        ("Prompt extraction", "The system SHOULD be tested for extraction of its system prompt."),
        ("Supply chain",
         "Models and libraries MUST be verified by checksum before they are deployed."),
        ("Adversarial tests", "Adversarial examples SHOULD be part of every release test."),
    ]),
    ("Vendor Resilience", "No provider is the only one.", [
        ("Dependency position", "The dependency on each provider MUST be written down."),
        ("Abstraction layer", "Calls to a provider MUST pass through a layer of your own."),
        ("Tested alternative",
         "An alternative to each provider MUST be tested at least twice a year."),
        ("Deprecation playbook", "A playbook for the withdrawal of a model MUST exist."),
        ("Regulatory posture",
         "The regulatory posture of each provider SHOULD be reviewed once a year."),
    ]),
]

# What version 1.0 said where it said something else.
CHANGED_STATEMENTS = {
    "PSF-2.3": "Answers SHOULD be checked for meaning before they are delivered.",
    "PSF-4.2": "Traces of every invocation MUST be kept for at least 14 days.",
}

# What version 1.1 adds to the guidance.
LONGER_GUIDANCE = {
    "PSF-8.1": "A single page is enough, as long as it names every provider and what depends on it.",
}
