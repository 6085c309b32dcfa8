// Written by `npm run generate -w @evenhand/api` from apps/api/openapi.json.
export interface paths {
    "/api/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenderOverviewController_list"];
        put?: never;
        post: operations["TendersController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TendersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/published-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublishedSetsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResponsesController_list"];
        put?: never;
        post: operations["ResponsesController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/{responseId}/files/{fileId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResponsesController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/{responseId}/files/{fileId}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResponsesController_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenderEventsController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/{responseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchesController_list"];
        put?: never;
        post: operations["BatchesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchesController_askForArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchesController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchesController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchesController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchesController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchesController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/outputs/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchesController_output"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchItemsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/items/{itemId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchItemsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/items/{itemId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchItemsController_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/batches/{batchId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchComparisonsController_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResultsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/results/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResultsController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/results/results.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResultsController_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenders/{tenderId}/results/results.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResultsController_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Tender: {
            $schema?: string;
            id: string;
            title: string;
            authority: string;
            /** @enum {string} */
            regime: "PA23-England" | "PA23-Wales" | "PA23-NI" | "Scotland" | "PSR" | "PCR2015" | "below-threshold";
            /** Format: date */
            commencedOn?: string;
            framework: string;
            coreService: string;
            area?: string;
            /** Format: date */
            contractStart: string;
            contractYears: number;
            annualValueGBP?: number | string;
            scale: {
                min?: number | string;
                max?: number | string;
                step?: number | string;
                bands: {
                    mark: number | string;
                    label: string;
                    descriptor: string;
                }[];
                passMark?: number | string | null;
            };
            criteria: {
                id: string;
                theme?: string;
                title: string;
                question: string;
                weightPercent: number | string;
                missions?: {
                    [key: string]: number | string;
                };
                measures?: {
                    required?: string[];
                    suggested?: string[];
                    free?: boolean;
                };
                wordLimit?: number | null;
                pageLimit?: number | null;
                subCriteria?: unknown[];
                lots?: unknown[];
                disqualifies?: boolean;
                marks?: number | string;
                informationOnly?: boolean;
            }[];
            rounding: {
                places: number;
                /** @enum {string} */
                mode: "half-up" | "half-even" | "down" | "up";
                /** @enum {string} */
                at: "total" | "criterion";
            };
            rules?: {
                tie?: string;
                deadlock?: string;
                consensus?: string;
                spreadTrigger?: number | string;
                /** @enum {string} */
                absence?: "items-wait" | "quorum-decides";
                quorum?: number;
                namesHiddenFirst?: boolean;
                /** @enum {string} */
                marking?: "by-weight" | "by-marks";
                /** @enum {string} */
                order?: "by-question" | "by-bidder";
                masking?: boolean;
                /** @enum {string} */
                highlights?: "never" | "after-lock" | "while-scoring";
                visibility?: string;
                shortList?: string[];
            };
            machineUse?: {
                /** @enum {string} */
                mode?: "off" | "batch-only" | "after-lock" | "at-moderation";
                decision?: string;
                convergenceLimit?: number | string;
            };
            lots?: unknown[];
            informationQuestions?: {
                id: string;
                title: string;
                question: string;
            }[];
        };
        TenderView: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** @enum {string} */
            phase: "setting-up" | "published" | "opened" | "scoring" | "moderation" | "agreed" | "awarded";
            ended?: {
                /** Format: date */
                on: string;
                toldOn: string | null;
            } | null;
            title: string;
            authority: string;
            /** @enum {string} */
            regime: "PA23-England" | "PA23-Wales" | "PA23-NI" | "Scotland" | "PSR" | "PCR2015" | "below-threshold";
            coreService: string;
            area: string | null;
            contractStart: string;
            contractYears: number;
            annualValueGBP: string | null;
            framework: {
                id: string;
                title: string;
            };
            publishedSetHash: string;
            publishedVersion: number | null;
            deadline: string | null;
            scale: {
                mark: string;
                label: string;
                descriptor: string;
            }[];
            criteria: components["schemas"]["CriterionView"][];
            rounding: {
                places: number;
                /** @enum {string} */
                mode: "half-up" | "half-even" | "down" | "up";
                /** @enum {string} */
                at: "total" | "criterion";
            };
            machineUse: components["schemas"]["MachineUseView"];
            measures?: {
                code: string;
                theme: string;
                title: string;
            }[];
            missions?: {
                weights: {
                    id: string;
                    name: string;
                    weightPercent: string;
                }[];
                source: string;
            } | null;
            uploads?: {
                extensions: string[];
                maxFileBytes: number;
                maxFiles: number;
            };
        };
        CriterionView: {
            id: string;
            title: string;
            theme: string | null;
            question: string;
            weightPercent: string;
            wordLimit: number | null;
            pageLimit: number | null;
        };
        MachineUseView: {
            mode: ("off" | "batch-only" | "after-lock" | "at-moderation") | null;
            scoresHere: boolean;
            says: string;
        };
        Change: {
            /** @enum {string} */
            basis: "s24-refine" | "s31-modify" | "amended-documents";
            reason: string;
            approvedBy: string;
            republication: string;
        };
        PublishedSetListView: {
            /** Format: uuid */
            tenderId: string;
            title: string;
            /** @enum {string} */
            phase: "setting-up" | "published" | "opened" | "scoring" | "moderation" | "agreed" | "awarded";
            preview: string | null;
            mayChange: {
                /** @enum {string} */
                basis: "s24-refine" | "s31-modify" | "amended-documents";
                says: string;
            }[];
            versions: components["schemas"]["PublishedSetView"][];
        };
        PublishedSetView: {
            version: number;
            hash: string;
            /** Format: date-time */
            lockedAt: string;
            lockedBy: string;
            documentReference: string;
            publishedOn: string;
            change: components["schemas"]["Change"] | null;
            statement: string;
        };
        ResponseListView: {
            responses: components["schemas"]["ResponseSummaryView"][];
        };
        ResponseSummaryView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenderId: string;
            name: string;
            /** @enum {string} */
            stage: "sealed" | "received" | "reading" | "scoring" | "read" | "scored" | "failed";
            says: string;
            settled: boolean;
            /** Format: date-time */
            receivedAt: string;
            files: components["schemas"]["ReceivedFileView"][];
        };
        ReceivedFileView: {
            /** Format: uuid */
            id: string;
            name: string;
            sha256: string;
            size: number;
            mediaType: string;
            /** @enum {string} */
            envelope?: "quality" | "commercial";
            status: ("text" | "scanned" | "password-needed" | "damaged" | "too-large" | "unsupported" | "empty" | "partly-read") | null;
            reason: string | null;
            notes: string[];
            pages: number | null;
            hasText: boolean;
            copyOf?: string | null;
            copy?: string | null;
            needsCopy?: boolean;
            readAgain?: boolean;
        };
        FileTextView: {
            name: string;
            sha256: string;
            text: string;
            pages: {
                start: number;
                end: number;
                number: number;
            }[];
            blocks: {
                start: number;
                end: number;
                /** @enum {string} */
                kind: "heading" | "paragraph" | "list-item" | "table-row";
                page: number | null;
                locator: string | null;
                level: number | null;
                table: number | null;
                cells: {
                    start: number;
                    end: number;
                }[];
                isHeader?: boolean;
                marker?: string | null;
            }[];
            coveredFigures?: number;
            maskingWarning?: string;
            asides: {
                reason: string;
                page: number | null;
                text: string;
            }[];
        };
        TenderListView: {
            tenders: components["schemas"]["TenderSummaryView"][];
        };
        TenderSummaryView: {
            /** Format: uuid */
            id: string;
            reference: string;
            title: string;
            authority: string;
            /** @enum {string} */
            phase: "setting-up" | "published" | "opened" | "scoring" | "moderation" | "agreed" | "awarded";
            ended?: {
                /** Format: date */
                on: string;
                toldOn: string | null;
            } | null;
            contractStart: string;
            criteriaCount: number;
            responseCount: number | null;
            inProgressCount?: number;
            attentionCount?: number;
        };
        ResponseView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenderId: string;
            name: string;
            /** @enum {string} */
            stage: "sealed" | "received" | "reading" | "scoring" | "read" | "scored" | "failed";
            says: string;
            settled: boolean;
            /** Format: date-time */
            receivedAt: string;
            files: components["schemas"]["ReceivedFileView"][];
            assessment: components["schemas"]["AssessmentView"] | null;
            adviser: components["schemas"]["AdviserFindingsView"][];
            mayRepeat: boolean;
            mayAddCopy: boolean;
        };
        AssessmentView: {
            engine: components["schemas"]["Engine"];
            publishedSetHash: string;
            asOf: string;
            result: components["schemas"]["ResponseResult"];
        };
        Engine: {
            name: string;
            version: string;
        };
        ResponseResult: {
            response: string;
            /** @enum {string} */
            status: "scored" | "partly-scored" | "not-produced";
            reason?: string;
            files: components["schemas"]["FileResult"][];
            unmapped: components["schemas"]["Evidence"][];
            criteria: components["schemas"]["CriterionResult"][];
            indicativeWeighted?: components["schemas"]["IndicativeWeighted"];
        };
        FileResult: {
            name: string;
            sha256: string;
            pages: number | null;
            /** @enum {string} */
            status: "text" | "scanned" | "password-needed" | "damaged" | "too-large" | "unsupported" | "empty" | "partly-read";
            notes: string[];
        };
        Evidence: {
            file: string;
            sha256: string;
            page: number | null;
            locator: string | null;
            start: number;
            end: number;
            quote: string;
        };
        CriterionResult: {
            criterion: string;
            /** @enum {string} */
            status: "scored" | "needs-confirmation" | "not-produced";
            reason?: string;
            band: string | null;
            bandIfQueriedClaimsWithdrawn: string | null;
            max: string;
            explanation?: {
                text: string;
                tree: components["schemas"]["ExplanationNode"];
            };
            missingForNext: string[];
            claims: components["schemas"]["Claim"][];
            queries: components["schemas"]["Query"][];
        };
        ExplanationNode: {
            /** @enum {string} */
            kind: "band" | "all" | "any" | "predicate" | "guard" | "note";
            says: string;
            holds: boolean;
            rule?: string;
            mark?: string;
            evidence: string[];
            parts: components["schemas"]["ExplanationNode"][];
        };
        Claim: {
            id: string;
            /** @enum {string} */
            class: "COMMITMENT" | "ASPIRATION" | "TRACK_RECORD" | "PRACTICE" | "POLICY" | "NONE" | "UNSURE";
            /** @enum {string} */
            scope: "contract" | "corporate" | "core-delivery" | "legal-minimum" | "elsewhere" | "unknown";
            measures: components["schemas"]["SuggestedMeasure"][];
            quantities: components["schemas"]["Quantity"][];
            time: components["schemas"]["Time"][];
            beneficiary: string[];
            place: string[];
            owner: string[];
            verification: string[];
            rule: string;
            evidence: components["schemas"]["Evidence"];
            duplicateOf: string | null;
        };
        SuggestedMeasure: {
            measure: string;
            /** @enum {string} */
            status: "accepted" | "suggested";
            score: string;
        };
        Quantity: {
            text: string;
            value: string;
            unit: string;
            /** @enum {string} */
            kind: "count" | "money" | "percent" | "ratio" | "duration" | "distance" | "mass" | "energy" | "other";
            /** @enum {string} */
            comparator: "=" | ">=" | "<=" | "~";
        };
        Time: {
            text: string;
            /** @enum {string} */
            kind: "deadline" | "frequency" | "duration" | "start" | "past-period";
        };
        Query: {
            kind: string;
            /** @enum {string} */
            severity: "info" | "query" | "contradiction";
            question: string;
            arithmetic?: string;
            evidence: components["schemas"]["Evidence"][];
        };
        IndicativeWeighted: {
            complete: boolean;
            total: string | null;
            max: string;
            byCriterion: {
                [key: string]: string;
            };
            byMission: {
                [key: string]: string;
            };
        };
        AdviserFindingsView: {
            criterion: string;
            /** @enum {string} */
            state: "not-asked" | "waiting" | "done" | "failed" | "refused";
            note: string;
            processor: string | null;
            model: string | null;
            runs: number;
            unusable: number;
            because: string[];
            promptHash: string | null;
            answers: {
                says: string;
                yes: number;
                no: number;
                thrownAway: number;
                because: string[];
                engine: boolean | null;
                evidence: components["schemas"]["Evidence"][];
            }[];
        };
        BatchListView: {
            /** Format: uuid */
            tenderId: string;
            title: string;
            allowed: boolean;
            says: string;
            folders: string[];
            prefixes: string[];
            maxArchiveBytes: number;
            batches: components["schemas"]["BatchSummaryView"][];
        };
        BatchSummaryView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenderId: string;
            name: string;
            from: {
                /** @enum {string} */
                kind: "archive" | "folder" | "prefix" | "responses" | "batch";
                name: string;
            };
            earlierId: string | null;
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            state: "receiving" | "running" | "paused" | "finishing" | "done" | "cancelled" | "failed";
            says: string;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            all: number;
            stages: {
                received: number;
                reading: number;
                scoring: number;
                done: number;
            };
            outcomes: {
                scored: number;
                partlyScored: number;
                notProduced: number;
                failed: number;
                cancelled: number;
            };
        };
        BatchView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenderId: string;
            name: string;
            from: {
                /** @enum {string} */
                kind: "archive" | "folder" | "prefix" | "responses" | "batch";
                name: string;
            };
            earlierId: string | null;
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            state: "receiving" | "running" | "paused" | "finishing" | "done" | "cancelled" | "failed";
            says: string;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            all: number;
            stages: {
                received: number;
                reading: number;
                scoring: number;
                done: number;
            };
            outcomes: {
                scored: number;
                partlyScored: number;
                notProduced: number;
                failed: number;
                cancelled: number;
            };
            engine: components["schemas"]["Engine"];
            publishedSetHash: string;
            perMinute: string | null;
            secondsLeft: number | null;
            outputs: {
                name: string;
                size: number;
                sha256: string;
            }[];
            moving: boolean;
            may: {
                pause: boolean;
                resume: boolean;
                cancel: boolean;
                retry: boolean;
            };
        };
        BatchItemListView: {
            /** Format: uuid */
            batchId: string;
            items: components["schemas"]["BatchItemView"][];
            next: string | null;
        };
        BatchItemView: {
            /** Format: uuid */
            id: string;
            position: number;
            name: string;
            files: {
                name: string;
                size: number;
            }[];
            /** @enum {string} */
            state: "waiting" | "reading" | "scoring" | "scored" | "partly-scored" | "not-produced" | "failed" | "cancelled";
            says: string;
            indicativeTotal: string | null;
            runs: number;
            replaceable: boolean;
            retryable: boolean;
        };
        BatchDifferenceListView: {
            /** Format: uuid */
            batchId: string;
            /** Format: uuid */
            earlierId: string;
            before: {
                publishedSetHash: string;
            };
            after: {
                publishedSetHash: string;
            };
            responses: {
                position: number;
                name: string;
                engineBefore: string | null;
                engineAfter: string | null;
                readAgain: string[];
                indicativeTotalBefore: string | null;
                indicativeTotalAfter: string | null;
                criteria: {
                    criterion: string;
                    before: string | null;
                    after: string | null;
                    rules: {
                        rule: string;
                        says: string;
                        before: boolean | null;
                        after: boolean | null;
                    }[];
                    claims: {
                        quote: string;
                        before: {
                            /** @enum {string} */
                            class: "COMMITMENT" | "ASPIRATION" | "TRACK_RECORD" | "PRACTICE" | "POLICY" | "NONE" | "UNSURE";
                            /** @enum {string} */
                            scope: "contract" | "corporate" | "core-delivery" | "legal-minimum" | "elsewhere" | "unknown";
                            rule: string;
                            measures: string[];
                        } | null;
                        after: {
                            /** @enum {string} */
                            class: "COMMITMENT" | "ASPIRATION" | "TRACK_RECORD" | "PRACTICE" | "POLICY" | "NONE" | "UNSURE";
                            /** @enum {string} */
                            scope: "contract" | "corporate" | "core-delivery" | "legal-minimum" | "elsewhere" | "unknown";
                            rule: string;
                            measures: string[];
                        } | null;
                    }[];
                }[];
            }[];
            next: string | null;
        };
        ResultsView: {
            /** Format: uuid */
            tenderId: string;
            title: string;
            outOf: string;
            rounding: {
                places: number;
                mode: string;
                at: string;
            };
            publishedSetHash: string;
            lots?: number;
            criteria: {
                id: string;
                title: string;
                weightPercent: string;
            }[];
            missions: {
                id: string;
                name: string;
            }[];
            bids: {
                /** Format: uuid */
                responseId: string;
                bidder: string;
                marks: {
                    [key: string]: string;
                };
                byCriterion: {
                    [key: string]: string;
                };
                byMission: {
                    [key: string]: string;
                };
                total: string;
                rank: number | null;
                tied: boolean;
                failed: {
                    criterion: string;
                    mark: string;
                    passMark: string;
                }[];
                missed: string[];
                unassessed: string[];
            }[];
            disregarded: {
                /** Format: uuid */
                responseId: string;
                bidder: string;
                because: {
                    wrong: string;
                    clause: string | null;
                    reason: string;
                    by: string;
                    /** Format: date-time */
                    at: string;
                } | null;
            }[];
            tieRule: string | null;
            ties: {
                total: string;
                bids: {
                    /** Format: uuid */
                    responseId: string;
                    bidder: string;
                }[];
                placed: {
                    reason: string;
                    by: string;
                    /** Format: date-time */
                    at: string;
                } | null;
                earlier: number;
            }[];
            mayPlace: boolean;
            mayPlaceAnew: boolean;
            gap: string | null;
            decisive: {
                bidder: string;
                criterion: string;
                from: string;
                to: string;
                /** @enum {string} */
                effect: "overtakes" | "ties";
            }[];
            thresholds: {
                criterion: string;
                publishedPercent: string;
                passesPercent: string;
                shown: string;
                /** @enum {string} */
                direction: "above" | "below";
                gains: string;
                loses: string;
            }[];
        };
        Problem: {
            type: string;
            code: string;
            title: string;
            status: number;
            detail: string;
            todo: string;
            instance?: string;
            errors?: {
                pointer: string;
                says: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    TenderOverviewController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderListView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TendersController_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tender"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TendersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishedSetsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedSetListView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResponsesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseListView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResponsesController_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description Name of the response; left out: the first file without its ending. */
                    name?: string;
                    /** @description The bidder who sent it, where the tender has a list of bidders. */
                    bidderId?: string;
                    files: string[];
                    /** @description What it costs. Nobody sees these files before quality is agreed. */
                    commercialFiles?: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseSummaryView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResponsesController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                responseId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileTextView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResponsesController_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                responseId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenderEventsController_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssessmentsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                responseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchListView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: date */
                    asOf?: string;
                    from: {
                        /** @enum {string} */
                        kind: "folder";
                        folder: string;
                    } | {
                        /** @enum {string} */
                        kind: "prefix";
                        prefix: string;
                    } | {
                        /** @enum {string} */
                        kind: "responses";
                    } | {
                        /** @enum {string} */
                        kind: "batch";
                        /** Format: uuid */
                        batchId: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_askForArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    archive: string;
                    /** @description Name of the batch; left out: the archive without its ending. */
                    name?: string;
                    /**
                     * Format: date
                     * @description Left out: the start of the contract.
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchesController_output: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
                batchId: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchItemsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchItemListView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchItemsController_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
                batchId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchItemsController_replace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made up by the caller for this one act. The same request with the same key gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                tenderId: string;
                batchId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BatchComparisonsController_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDifferenceListView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResultsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsView"];
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResultsController_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResultsController_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResultsController_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description What is wrong, and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
