/** A small topic file that is in order; tests break it in one place each. */

export const TOPIC = `topic: tiny
questions:
  - id: was-it-planned
    text: { en: Was it planned? }
    status: open
    reviewed: 2026-11-20
    claims:
      - id: not-planned
        text: { en: It was not planned. }
        wordings:
          en: [ Nobody planned it ]
        frames:
          - { all: [ leave, not(plan-verb) ] }
        utterances:
          - speakers: [ somebody ]
            channel: statement
            said: 2024-12
            stance: asserts
            evidence: on-record
            origin: somebody-2024-12
            attributions:
              - outlet: courier
                url: https://courier.example/a
                published: null
                lang: en
                supports: quotes it
conflicts: []
`;
